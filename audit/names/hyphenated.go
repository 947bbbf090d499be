package names

import (
	"slices"
	"strings"

	"mtaudit/audit/lexicon"
	"mtaudit/audit/text"
)

// secondSyllable reports whether token i is the part of a given name behind a
// hyphen that has no capital of its own, as in Ing-wen or Geun-hye: no participle
// of a compound (Oslo-headquartered), nor a link (Boulogne-sur-Mer). An ordinary
// word (US-led) is one only if it is a syllable of East Asia and a family name
// stands before: Moon Jae-in.
func secondSyllable(d *text.Document, tokens []text.Token, i int) bool {
	if i < 2 || tokens[i].Kind != text.Word || tokens[i-1].End != tokens[i].Start || tokens[i-2].End != tokens[i-1].Start {
		return false
	}
	w, first := d.Text(tokens[i].Span), d.Text(tokens[i-2].Span)
	if d.Text(tokens[i-1].Span) != "-" || capital(w) || !capital(first) || len(w) < 2 || strings.HasSuffix(w, "ed") {
		return false
	}
	if linked := i+1 < len(tokens) && tokens[i+1].Start == tokens[i].End && d.Text(tokens[i+1].Span) == "-"; linked {
		return false
	}
	family := i > 2 && tokens[i-3].Kind == text.Word && capital(d.Text(tokens[i-3].Span))
	return !lexicon.Word(bare(first)) && (!lexicon.Word(bare(w)) || family && eastern(bare(w)))
}

// codas are what syllables of Chinese, Cantonese and Korean end in.
var codas = []string{"", "n", "ng", "m", "k", "p", "t", "l", "h"}

// eastern reports whether a word can be one syllable of those languages.
func eastern(w string) bool {
	onset := strings.IndexAny(w, "aeiou")
	if onset < 0 || onset > 2 {
		return false
	}
	rest := strings.TrimLeft(w[onset:], "aeiouy")
	return slices.Contains(codas, rest)
}

// otherSyllable reports whether two given names with hyphens share a syllable and
// differ in the other by more than a romanisation does: Kwok-kin, Kwok-hing.
func otherSyllable(a, b string) bool {
	x, y := strings.Split(a, "-"), strings.Split(b, "-")
	if len(x) != 2 || len(y) != 2 {
		return false
	}
	return x[0] == y[0] && Similarity(x[1], y[1]) < alikeAlone || x[1] == y[1] && Similarity(x[0], y[0]) < alikeAlone
}
