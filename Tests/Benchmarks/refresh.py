#!/usr/bin/env python3
"""Measures what a refresh costs that finds nothing new: 10 files, 10 addresses that answer 304.

Usage: refresh.py FLYWHEEL [RUNS]
Prints the processor time (user and system) of whole processes, as the system accounts it.
"""
import http.server
import os
import pathlib
import statistics
import sys
import tempfile
import threading

HEADER = ("series,measure,subject,partner,flow,valuation,period,value,unit,status,confidence,"
          "source,published,citation,note\n")
COUNTRIES = ("code,kind,name,alpha2,numeric,comtrade,baci,gacc,cow,imf,former_codes,aliases,"
             "valid_from,valid_to,successors,note\nAAA,country,Aland,,1,1,1,1,1,1,,,,,,\n"
             "BBB,country,Bland,,2,2,2,2,2,2,,,,,,\n")


def table(number):
    lines = [f"office-{number},trade-value,AAA,BBB,import,,{1900 + row % 125}-{row // 125 % 12 + 1:02d},"
             f"{row * 7 % 1000},USD,main,confirmed,Office,,yearbook,\n" for row in range(1500)]
    return HEADER + "".join(dict.fromkeys(lines))


class Server(http.server.BaseHTTPRequestHandler):
    """Gives each table once, and says after that that nothing changed."""
    protocol_version = "HTTP/1.1"
    answered = 0

    def do_GET(self):
        tag = f'"{self.path}"'
        if self.headers.get("If-None-Match") == tag:
            Server.answered += 1
            self.send_response(304)
            self.send_header("ETag", tag)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = table(self.path.strip("/").split(".")[0]).encode()
        self.send_response(200)
        self.send_header("ETag", tag)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def processor_time(arguments):
    """Seconds of user and system time of a process; its exit status must be 0."""
    # A fork of this process would have its own cost counted with the command's.
    pid = os.posix_spawn(arguments[0], arguments, os.environ)
    _, status, usage = os.wait4(pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, f"{arguments} ended with {status}"
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    flywheel = os.path.abspath(sys.argv[1])
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 41
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_address[1]
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "countries.csv").write_text(COUNTRIES)
        sources = ""
        for number in range(10):
            (root / f"file-{number}.csv").write_text(table(number))
            sources += f"  file-{number}: file-{number}.csv\n"
            sources += f"  address-{number}: {{url: 'http://127.0.0.1:{port}/{number}.csv'}}\n"
        (root / "flywheel.yaml").write_text(
            "subject: AAA\npartner: BBB\nclock: utc\ncountries: countries.csv\n"
            f"sources:\n{sources}"
            "indicators:\n  trade: {indicator: trade-value, files: [file-0], partner: BBB, by: month}\n"
            "outputs:\n  - {path: trade.csv, indicator: trade, format: csv}\n")
        command = [flywheel, "refresh", "--quiet", "--config", str(root / "flywheel.yaml")]
        first, _ = processor_time(command)
        Server.answered = 0
        measured = [processor_time(command) for _ in range(runs)]
        assert Server.answered == 10 * runs, f"{Server.answered} answers of 304"
        times = sorted(seconds * 1000 for seconds, _ in measured)
        print(f"first refresh of 20 sources: {first * 1000:.0f} ms of processor time")
        print(f"refresh with nothing new, {runs} runs: median {statistics.median(times):.1f} ms, "
              f"least {times[0]:.1f}, most {times[-1]:.1f}; "
              f"peak memory {max(memory for _, memory in measured):.0f} MB")
        holds = statistics.median(times) < 50
        print("target: under 50 ms:", "holds" if holds else "misses")
        return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
