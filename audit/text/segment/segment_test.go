package segment

import (
	"bytes"
	"testing"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/text"
)

func document(lang, s string) *text.Document {
	d := text.New("t", []byte(s), []byte(s))
	d.Lang = lang
	return d
}

func paragraph(d *text.Document) text.Paragraph {
	return Paragraph(d, text.Span{End: len(d.Source)}, text.Body)
}

func FuzzParagraph(f *testing.F) {
	for _, c := range sentenceCases {
		f.Add(c.lang, c.text)
	}
	f.Add("en", "<b>\x00\x00bold\x00\x00\x00ly\x00 it.\x00")
	f.Fuzz(func(t *testing.T, lang, s string) {
		d := document(lang, s)
		blocks, l := Blocks(d, text.Auto)
		if l == text.Auto {
			t.Fatal("layout left open")
		}
		covered := make([]bool, len(s))
		last := 0
		for _, b := range blocks {
			if b.Start < last || b.Empty() {
				t.Fatalf("block %v after %d", b, last)
			}
			last = b.End
			check(t, d, Paragraph(d, b, text.Body), covered)
		}
		if !utf8.ValidString(s) {
			return // no reader lets it pass: it must not panic, that is all
		}
		for i, r := range s {
			want := !blank(r) && !(i == 0 && r == '\uFEFF')
			if want && !covered[i] {
				t.Fatalf("%q at %d is in no token", r, i)
			}
		}
	})
}

// check holds that the parts of a paragraph are in order, and notes what its tokens cover.
func check(t *testing.T, d *text.Document, p text.Paragraph, covered []bool) {
	t.Helper()
	last := p.Start
	for _, s := range p.Sentences {
		if s.Start < last || len(s.Tokens) == 0 || !p.Contains(s.Span) {
			t.Fatalf("sentence %v after %d in %v", s, last, p.Span)
		}
		last = s.Start
		for _, tok := range s.Tokens {
			if tok.Start < last || tok.Empty() || !s.Contains(tok.Span) {
				t.Fatalf("token %v after %d in %v", tok, last, s.Span)
			}
			last = tok.End
			in := d.Visible[tok.Start:tok.End]
			if in[0] == text.Filler || bytes.IndexFunc(in, unicode.IsSpace) == 0 {
				t.Fatalf("token %q begins outside", in)
			}
			for i := tok.Start; i < tok.End; i++ {
				covered[i] = true
			}
		}
		if s.Tokens[0].Start != s.Start || last != s.End {
			t.Fatalf("sentence %v and its tokens differ", s.Span)
		}
	}
}
