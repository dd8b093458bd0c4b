"""The goods of the generated files: five thousand codes of six digits, some traded more often."""

import numpy as np

CHAPTERS = [chapter for chapter in range(1, 98) if chapter != 77]
HEADINGS, SUBHEADINGS = 13, 4
CODES = np.array(
    [
        chapter * 10000 + heading * 100 + subheading * 10
        for chapter in CHAPTERS
        for heading in range(1, HEADINGS + 1)
        for subheading in range(1, SUBHEADINGS + 1)
    ],
    dtype=np.int32,
)
PADDED = [f"{code:06d}" for code in CODES]
# Which codes are traded most has nothing to do with their order.
POPULAR_FIRST = np.random.default_rng(2).permutation(len(CODES))

KINDS = (
    "Machinery and mechanical appliances; parts",
    "Textile fabrics, woven, dyed",
    "Articles of iron or steel, forged",
    "Vegetable products, fresh or chilled",
    "Organic chemicals; their salts",
)


def draw(rng, count):
    """Positions in CODES; the square of a uniform number makes the first ones frequent."""
    position = (rng.random(count, dtype=np.float32) ** 2 * len(CODES)).astype(np.int32)
    return POPULAR_FIRST[np.minimum(position, len(CODES) - 1)]


def descriptions(country_codes, is_quoted):
    """A text for each code. Numbers that are also country codes stand in every third of them, and
    where fields are quoted, every seventh has a quoted word."""
    result = []
    for position, code in enumerate(PADDED):
        text = f"{KINDS[position % len(KINDS)]}, of heading {code[:4]}"
        if position % 3 == 0:
            text += f", of {country_codes[position // 3 % len(country_codes)]} kg or more"
        if is_quoted and position % 7 == 0:
            text += ', "ready for sale"'
        result.append(text + ", not elsewhere specified")
    return result
