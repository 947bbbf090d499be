#!/usr/bin/python3
"""Asks the terminal that it runs in where every character of a file stands.

cells.py FILE OUT writes, for each line, its text, the cell (from 0) at which each
character begins and the last ends, and whether the terminal wrapped it. A terminal holds the answer to "ESC [ 6 n" back until it has drawn what came before.
"""
import json
import re
import sys
import termios
import tty

def ask(prefix):
    sys.stdout.write("\x1b[2J\x1b[H" + prefix + "\x1b[6n")
    sys.stdout.flush()
    reply = ""
    while not reply.endswith("R"):
        reply += sys.stdin.read(1)
    row, column = re.search(r"\x1b\[(\d+);(\d+)R", reply).groups()
    return int(row), int(column) - 1


def measure(line):
    places = [ask(line[:i]) for i in range(len(line) + 1)]
    return {"text": line, "cells": [column for _, column in places], "wrapped": places[-1][0] != 1}


old = termios.tcgetattr(sys.stdin)
tty.setcbreak(sys.stdin)
try:
    lines = open(sys.argv[1], encoding="utf-8").read().split("\n")
    measured = [measure(line) for line in lines]
finally:
    termios.tcsetattr(sys.stdin, termios.TCSADRAIN, old)
json.dump(measured, open(sys.argv[2], "w"))
