#include "survey.h"

/// How many bytes before the range may be looked at.
enum { margin = 64 };

static bool is_outer(uint8_t byte) { return byte < first_inner_byte; }

/// Whether one of the needles stands here, alone but for zeros in front.
static bool stands_at(const survey_search *state, const uint8_t *place) {
    for (size_t n = 0; n < state->needle_count; n++) {
        const byte_scan_needle *needle = state->needles + n;
        if (!is_outer(place[needle->count])) continue;
        // A call takes longer than most needles.
        size_t same = 0;
        while (same < needle->count && place[same] == needle->bytes[same]) same++;
        if (same < needle->count) continue;
        const uint8_t *before = place - 1;
        while (before >= state->bytes - margin && *before == '0') before--;
        if (before < state->bytes - margin || is_outer(*before)) return true;
    }
    return false;
}

void survey_look_at(survey_search *state, size_t offset) {
    if (!stands_at(state, state->bytes + offset)) return;
    if (state->found < state->room) state->offsets[state->found] = (uint32_t)offset;
    state->found++;
}

byte_scan_surveyed byte_scan_survey(
    const uint8_t *bytes, size_t count, const byte_scan_needle *needles, size_t needle_count,
    uint32_t *offsets, size_t room, byte_scan_form form
) {
    survey_search state = {
        .bytes = bytes, .needles = needles, .needle_count = needle_count, .offsets = offsets,
        .room = room};
    byte_scan_surveyed result = {0};
    size_t done = 0;
    bool is_counted = false;
#if BYTE_SCAN_HAS_VECTORS
    if (form != byte_scan_portable) {
        survey_first_look look =
            form == byte_scan_avx512 ? survey_avx512(&state, count) : survey_avx2(&state, count);
        done = survey_strides(count);
        if (!look.is_unusual) {
            result.counts = byte_scan_count(bytes + done, count - done, byte_scan_portable);
            result.counts.line_feeds += look.line_feeds;
            is_counted = true;
        }
    }
#endif
    if (!is_counted) result.counts = byte_scan_count(bytes, count, form);
    if (needle_count > 0) {
        for (size_t i = done; i < count; i++) survey_look_at(&state, i);
    }
    result.matches = state.found;
    return result;
}
