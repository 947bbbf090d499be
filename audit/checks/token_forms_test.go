package checks

import (
	"slices"
	"strings"
	"testing"

	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

func TestTokenForms(t *testing.T) {
	for _, c := range []struct{ format, content string }{
		{"plain", "The ferry, the FERRY, the ferry. 14 ferries; 14th Ferry."},
		{"plain", "\ufeffÉté été ÉTÉ.\r\n\r\nİstanbul istanbul 𐐀𐐨 cafe\u0301 שלום 机器 🎭 １２"},
		{"html", "<p>Caf&eacute; <b>Nor</b>rby caf&eacute; norrby</p><p>&amp; <i></i>1<b>2</b></p>"},
		{"plain", strings.Repeat("tram Tram 7 ", 3000)},
		{"plain", "."},
	} {
		d, err := read.Document("a", []byte(c.content), read.Options{Lang: "en", Format: c.format})
		if err != nil {
			t.Fatal(err)
		}
		f, i, words := newTokenForms(d), 0, 0
		for _, s := range d.Sentences() {
			for _, token := range s.Tokens {
				id := f.of[i]
				i++
				if token.Kind != text.Word && token.Kind != text.Number {
					if id != noForm {
						t.Errorf("%q has form %d", d.Text(token.Span), id)
					}
					continue
				}
				words++
				if form := d.Text(token.Span); f.forms[id] != form || f.lower(id) != strings.ToLower(form) || f.known[form] != id {
					t.Errorf("%q is %q, %q", form, f.forms[id], f.lower(id))
				}
			}
		}
		if i != len(f.of) || words != f.words {
			t.Errorf("%d tokens, %d words; counted %d, %d", i, words, len(f.of), f.words)
		}
		if distinct := slices.Compact(slices.Sorted(slices.Values(f.forms))); len(distinct) != len(f.forms) {
			t.Errorf("forms are listed twice: %q", f.forms)
		}
	}
}

func BenchmarkTokenForms(b *testing.B) {
	article := megabyte()
	d, err := read.Document("a", []byte(article), read.Options{Lang: "en", Format: "plain"})
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(article)))
	b.ReportAllocs()
	for b.Loop() {
		newTokenForms(d)
	}
}

// TestDullWords holds the short cut of the number reader to the reader: where it
// passes over a word, none of the readings begins with it.
func TestDullWords(t *testing.T) {
	words := "the may May march MARCH one ones first twenty-one I IV iv XIXe XIXer MIX mix D C million half dozen both RMB30,000 G7 x2 半 二 二十 мая три déc zwölfhundert hundertste vingt ½ Ⅳ ١٢ a"
	for _, lang := range []string{"en", "de", "fr", "ru", "zh", "pl"} {
		for word := range strings.FieldsSeq(words) {
			d, err := read.Document("a", []byte("Norrby "+word+" Norrby"), read.Options{Lang: lang, Format: "plain"})
			if err != nil {
				t.Fatal(err)
			}
			forms := newTokenForms(d)
			short, long := readNumbers(forms, lang), readAll(forms, lang)
			if len(short.all) != len(long.all) {
				t.Errorf("%s %q: %d numbers with the short cut, %d without", lang, word, len(short.all), len(long.all))
			}
		}
	}
}

// readAll reads numbers without passing over any word.
func readAll(forms *tokenForms, lang string) *numberList {
	r := newNumberReader(forms, lang)
	for i := range r.known {
		r.known[i] = mayBegin
	}
	return r.document()
}
