#!/usr/bin/env python3
"""Reference results for the rounding of numbers and shares, from Python's decimal module.

Numbers: Decimal(repr(value)) times a power of ten, quantized with ROUND_HALF_UP (half away from
zero). Shares: the method of largest remainders with exact decimals.

    rounding.py            prints what rounding.json holds
    rounding.py --check    exits 1 if rounding.json differs from a fresh computation
"""

import json
import random
import struct
import sys
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal, localcontext
from pathlib import Path

SEED = 20260101
OUTPUT = Path(__file__).with_name("rounding.json")

KNOWN = [
    (0.125, 2, 0), (2.675, 2, 0), (1.005, 2, 0), (-0.5, 0, 0), (0.5, 0, 0), (1.5, 0, 0),
    (2.5, 0, 0), (-0.04, 1, 0), (-0.0, 1, 0), (0.0, 0, 0), (1e22, 0, 0), (1e22, 1, 0),
    (1e-7, 6, 0), (1e-7, 7, 0), (5e-7, 6, 0), (4.9999999e-7, 6, 0), (5e-324, 2, 0),
    (1.7976931348623157e308, 0, 0), (999.95, 1, 0), (99.95, 1, 0), (9.5, 0, 0), (-999.5, 0, 0),
    (1027.7, 1, 0), (1e15, 2, 0), (9007199254740993.0, 0, 0), (0.145, 0, 2), (0.145, 1, 2),
    (0.285, 0, 2), (1023081704.0, 1, -6), (2595010345.0, 0, -9), (500000.0, 0, -6),
    (499999.0, 0, -6), (0.1 + 0.2, 1, 0), (8.5e-5, 4, 0), (123456789012345.675, 2, 0),
]


def rounded(value, places, power):
    with localcontext() as context:
        context.prec = 1000
        exact = Decimal(repr(value)).scaleb(power)
        result = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
        return format(result if result else abs(result), "f")


def numbers(draw):
    cases = list(KNOWN)
    while len(cases) < 500:
        kind = draw.randrange(4)
        if kind == 0:
            value = struct.unpack("<d", draw.getrandbits(64).to_bytes(8, "little"))[0]
        elif kind == 1:
            value = float(f"{draw.randrange(-10**6, 10**6)}5e-{draw.randrange(1, 9)}")
        elif kind == 2:
            value = draw.randrange(-10**9, 10**9) / 1000
        else:
            value = draw.randrange(1, 10**4) / draw.randrange(1, 10**4)
        if value - value != 0:
            continue
        cases.append((value, draw.randrange(7), draw.choice([0, 0, 0, 2, -3, -6])))
    return [
        {"value": repr(v), "places": p, "power": s, "result": rounded(v, p, s)}
        for v, p, s in cases
    ]


def apportioned(values, total, places, power):
    with localcontext() as context:
        context.prec = 1000
        exact = [Decimal(repr(v)).scaleb(power + places) for v in values]
        floors = [d.to_integral_value(rounding=ROUND_FLOOR) for d in exact]
        short = int(Decimal(repr(total)).scaleb(power + places) - sum(floors))
        order = sorted(range(len(values)), key=lambda i: (floors[i] - exact[i], -exact[i], i))
        for i in order[:short]:
            floors[i] += 1
        return [format(f.scaleb(-places), f".{places}f") for f in floors]


def shares(draw):
    cases = [
        ([100 / 3] * 3, 100.0, 1, 0), ([100 / 7] * 7, 100.0, 0, 0), ([100 / 6] * 6, 100.0, 1, 0),
        ([50.5, 49.5], 100.0, 0, 0), ([0.5, 1.5, 98.0], 100.0, 0, 0), ([100.0], 100.0, 1, 0),
        ([0.0, 100.0], 100.0, 1, 0), ([1 / 3, 2 / 3], 1.0, 1, 2), ([0.145, 0.855], 1.0, 0, 2),
        ([33.35, 33.35, 33.3], 100.0, 1, 0), ([], 0.0, 1, 0),
    ]
    while len(cases) < 120:
        weights = [draw.randrange(0, 1000) for _ in range(draw.randrange(1, 30))]
        if not sum(weights):
            continue
        total, power = draw.choice([(100.0, 0), (1.0, 2)])
        cases.append(
            ([total * w / sum(weights) for w in weights], total, draw.randrange(4), power)
        )
    return [
        {
            "values": [repr(v) for v in values], "total": repr(t), "places": p, "power": s,
            "results": apportioned(values, t, p, s),
        }
        for values, t, p, s in cases
    ]


def main():
    draw = random.Random(SEED)
    fresh = {"numbers": numbers(draw), "shares": shares(draw)}
    lines = [
        f'  "{key}": [\n    '
        + ",\n    ".join(json.dumps(case) for case in fresh[key])
        + "\n  ]"
        for key in fresh
    ]
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    if sys.argv[1:] == ["--check"]:
        if not OUTPUT.exists() or OUTPUT.read_text(encoding="utf-8") != text:
            sys.exit(f"{OUTPUT.name} differs from a fresh computation")
    elif sys.argv[1:]:
        sys.exit(__doc__)
    else:
        sys.stdout.buffer.write(text.encode("utf-8"))


if __name__ == "__main__":
    main()
