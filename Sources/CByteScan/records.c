#include "forms.h"

size_t byte_scan_first_record_end(const uint8_t *bytes, size_t count, bool *quoted) {
    bool inside = *quoted;
    size_t i = 0;
    for (; i < count; i++) {
        if (bytes[i] == '"') inside = !inside;
        if (!inside && is_line_end(bytes[i])) break;
    }
    *quoted = inside;
    return i;
}

size_t byte_scan_last_record_end(const uint8_t *bytes, size_t count, bool quoted) {
    bool inside = quoted;
    for (size_t i = count; i > 0; i--) {
        if (!inside && is_line_end(bytes[i - 1])) return i;
        if (bytes[i - 1] == '"') inside = !inside;
    }
    return 0;
}
