"""Decompression with zlib and nothing else: `inflate.py FILE`, a gzip or a zip of one file."""

import sys
import zlib

PIECE = 64 * 1024
ZIP_HEADER = 30

with open(sys.argv[1], "rb") as file:
    if sys.argv[1].endswith(".zip"):
        header = file.read(ZIP_HEADER)
        # Behind the fixed header stand a name and an extra field of the lengths given there.
        lengths = [int.from_bytes(header[at : at + 2], "little") for at in (26, 28)]
        file.seek(sum(lengths), 1)
        inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    else:
        inflater = zlib.decompressobj(zlib.MAX_WBITS | 16)
    while not inflater.eof:
        piece = file.read(PIECE)
        if not piece:
            sys.exit("the file ends too early")
        inflater.decompress(piece)
