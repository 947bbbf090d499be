#!/usr/bin/python3
"""Writes the articles on which the reports are tried: articles.py FOLDER.

All of it is invented. hostile/ holds what has broken reports before: commands of CI
runners, control and bidi characters, markup, formulas of spreadsheets, a line of
20,000 characters, characters beyond the Basic Multilingual Plane, text from right
to left, and, in UTF-16, half a surrogate pair.
"""
import pathlib
import sys

HOSTILE = [
    "Mayor Orla Quist opens 机器 error 𠮷野家 error bridge",
    "Mayor Orla Kvist said “the bridge, the bridge is open”: cafe\u0301 owners, 👩‍👩‍👧 families and 🇯🇵 guests came.",
    "::error file=x,line=1::owned and and owned",
    "  ::add-mask::the the mask",
    "The ##[error]the the group ##[group]and and ##[endgroup] and ::set-output name=x::y here",
    "ESC \x1b[31mred red\x1b[0m \x1b]0;title\x07 and C1 \x9b31m \x85 \x90 was was shown",
    "Bidi \u202etxet txet\u202c and \u2066isolated isolated\u2069 words \u200bzero\u00adwidth",
    "<script>alert('the the')</script> & <img src=x onerror=alert(1)> ]]> <![CDATA[ was was",
    "a | b | the the ` code `` [link](javascript:alert(1)) ![x](y) <!-- was was -->",
    "=cmd|' /C calc'!A0 was was",
    "+1 was was, -1 was was, @SUM(A1) was was",
    "%0A::error::100%25 was was %s %d %n $(id) `id` ${{ github.token }}",
    "ראש העיר אורלה קוויסט אמר אמר שהגשר פתוח. رئيس البلدية قال قال إن الجسر مفتوح.",
    "t\u0301\u0308\u0323 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍ the the \t tab\ttab [ad_1](2)",
    "",
]


def long_line():
    half = "".join(f"这座桥第{i}段全长{i * 7}米。Span {i} took {i * 3} days to plan 𠮷. " for i in range(400))
    return half[:10000] + " was was " + half[10000:19991]


def write(path, text, encoding="utf-8", ends="\n"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.replace("\n", ends).encode(encoding, "surrogatepass"))


def hostile(root):
    body = "\n\n".join(HOSTILE + [long_line()]) + "\n"
    write(root / "hostile/河 bridge#1%20.txt", body)
    write(root / "hostile/crlf.md", "\ufeff" + body, ends="\r\n")
    write(root / "hostile/half.txt", "The the \ud842 bridge is is open.\n", "utf-16")
    write(root / "hostile/ref.txt", body.replace("Kvist", "Quist").replace(" was was", " was") + "\nThe end is 1,500.\n")


def batch(root):
    spellings = ["Tharnavong", "Tanavong", "Tharnawong"]
    for i in range(1, 31):
        name = spellings[i % 3]
        write(root / f"batch/news/{i:02}.mt.txt", f"Governor {name} opens bridge {i}\n\n"
              f"Governor {name} opened the new bridge on Monday. The work took {1500 + i} days and and cost {2000 + i} crowns.\n")
        write(root / f"batch/news/{i:02}.ref.txt", f"Governor Tharnavong opens bridge {i}\n\n"
              f"Governor Tharnavong opened the new bridge on Monday. The work took {1500 + i} days and cost {2100 + i} crowns.\n")
    write(root / "batch/.mtaudit.yaml", 'documents:\n  - article: "news/*.mt.txt"\n    reference: "{name}.ref.txt"\n')


def main(root):
    hostile(root)
    batch(root)
    write(root / "clean/a.txt", "The harbour was opened on Monday. The work took four years.\n")
    write(root / "empty/a.txt", "")


main(pathlib.Path(sys.argv[1]))
