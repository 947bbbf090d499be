package checks

import (
	"strings"
	"testing"

	"mtaudit/audit"
)

var speechChecks = []*audit.Check{SpeakerShift, UnbalancedQuote, UnbalancedBracket, MixedOrdinals, ArticleUsage}

func TestRomanNumeral(t *testing.T) {
	for s, want := range map[string]int{"II": 2, "IV": 4, "IX": 9, "XI": 11, "XIV": 14, "XIX": 19, "XXI": 21, "XLIX": 49, "LI": 51, "IIII": 0, "VX": 0, "I": 0, "X": 0, "XIth": 0, "": 0, "ILL": 0} {
		if got, _ := romanNumeral(s); (got != want) && want != 0 {
			t.Errorf("%s: got %d, want %d", s, got, want)
		}
		if _, is := romanNumeral(s); is != (want != 0) {
			t.Errorf("%s: numeral %v", s, is)
		}
	}
	for n, want := range map[int]string{1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 12: "12th", 13: "13th", 21: "21st", 22: "22nd", 111: "111th"} {
		if got := inDigits(n); got != want {
			t.Errorf("%d: got %s, want %s", n, got, want)
		}
	}
}

func TestOnset(t *testing.T) {
	for is, words := range map[onset]string{
		vowelSound:     "8 80 8th 11 11th 18 18-year-old 88,000 11,500 hour honest FBI apple eleven useless-not unimportant umbrella ugly orange urgent",
		consonantSound: "7 12 100 110 180 111 university unique union use European-not UN house one once eulogy boat uniform utility",
		unknownSound:   "1800 1,800 0 historic hotel herb NATO Ostrava x yttrium zzgrx 5G",
	} {
		for s := range strings.FieldsSeq(words) {
			if strings.HasSuffix(s, "-not") {
				continue
			}
			got, word := likelySound(s)
			if !sureSound(word) {
				got = unknownSound
			}
			if got != is {
				t.Errorf("%s: got %d, want %d", s, got, is)
			}
		}
	}
}

// FuzzSpeech holds every finding of these rules to sound places.
func FuzzSpeech(f *testing.F) {
	f.Add("“A\n\n“B” he said that I am. (x [0, 1) :) 漢字「橋 🎭 שלום é\n\n”\n\nXI Congress IX Congress a apple")
	f.Add("\ufeff\"\r\n\r\n'Be “x” 5'10\" («» »a« „b“")
	f.Add("\ufeff\"\"\"so\"\", 🎭 \"\"é.\"\r\n\r\n\"\"\"\"\"\"\r\n\r\nsaid:\" So,”So")
	f.Add(strings.Repeat("([{“‘«", 50) + strings.Repeat(")”", 50))
	f.Fuzz(func(t *testing.T, s string) {
		if plain(s) {
			findings(t, speechChecks, input{article: s})
		}
	})
}

func BenchmarkSpeechChecks(b *testing.B) {
	for _, bm := range []struct{ name, article string }{
		{"report", strings.Repeat("Ida Holm said that I am happy. “We met at the XI Congress,” she said, and a university (in Norrby) agreed.\n\n", 1000)},
		{"one paragraph", strings.Repeat("The mayor said that the bridge is safe, and ‘nobody’ (or “few”) asked an hour later. ", 3000)},
		{"marks", strings.Repeat("([{“‘«\"'", 20000)},
		{"open paragraphs", strings.Repeat("“a (b\n\n", 10000)},
		{"numerals", strings.Repeat("XI Congress IX Congress ", 5000)},
	} {
		b.Run(bm.name, func(b *testing.B) { benchmark(b, speechChecks, bm.article) })
	}
}
