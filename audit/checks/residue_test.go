package checks

import (
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"mtaudit/audit"
)

// residueChecks look for what the page or a wrong encoding left in the text.
var residueChecks = []*audit.Check{SiteSuffix, TrailingID, NavigationLabel, ForeignScript, FullWidthPunctuation, Mojibake, InvisibleCharacter}

// residuePassage holds something for every one of them.
const residuePassage = "Mayor opens the new bridge in Norrby - Norrby Times - 09.02.2023\n\nMayor opens the old bridge in Norrby-Norrbynet<br />\n\n" +
	"31 minute(s) ago\n\nPhoto Caption,\n\nThe mayor spoke with 林晨 of Saint・Omer，and the cafÃ© of the mayorâ€™s wife opens at\u200B 25Â°C; " +
	"the \u202Ehar\u00ADbour\uFEFF of Сity \uFFFD and ÐœÐ¾ â€œhouseâ€ too. שלום 👩‍👩‍👧 ไทย\u200Bไทย \uE000 a\uE000b\n\n0100200303000000000000000111\n\n"

// FuzzResidueChecks holds findings to sound places, and safe fixes to their
// promise: applied until none is left, they soon leave none.
func FuzzResidueChecks(f *testing.F) {
	f.Add(residuePassage)
	f.Add("\uFEFF\uFEFFa\r\n\r\nÃƒÃ‚Â©")
	f.Add(strings.Repeat("Ã", 40) + "a，b（c）。「d」")
	f.Add("A b c - D News\r\rShare\r")
	f.Fuzz(func(t *testing.T, s string) {
		for round := 0; plain(s); round++ {
			fixed, n := applySafe(s, findings(t, residueChecks, input{article: s}))
			if n == 0 {
				return
			}
			if round > 50 {
				t.Fatalf("fixes do not end at %q", fixed)
			}
			s = fixed
		}
	})
}

// TestSafeResidueFixes shows what safe fixes make of a text.
func TestSafeResidueFixes(t *testing.T) {
	for _, c := range []struct{ bad, good string }{
		{"Mayor opens the bridge-Norrbynet\n\nThe mayor spoke.", "Mayor opens the bridge\n\nThe mayor spoke."},
		{"The harbour opens.\r\n\r\n010020030300000011\r\n", "The harbour opens.\r\n"},
		{"The har\u00ADbour\u200B opens.", "The harbour opens."},
		{"It cost a lot，or more（perhaps）.", "It cost a lot, or more (perhaps)."},
		{"The Сouncil votes.", "The Council votes."},
		{"The cafÃ© is the mayorâ€™s.", "The café is the mayor’s."},
		{"He spoke with 林晨 of Saint・Omer.", "He spoke with 林晨 of Saint・Omer."}, // somebody has to choose
	} {
		fixed, _ := applySafe(c.bad, findings(t, residueChecks, input{article: c.bad}))
		if again, _ := applySafe(fixed, findings(t, residueChecks, input{article: fixed})); again != c.good {
			t.Errorf("%q became %q, want %q", c.bad, again, c.good)
		}
	}
}

// TestMojibakeRoundTrip garbles words of many languages, once and twice, and
// wants them back.
func TestMojibakeRoundTrip(t *testing.T) {
	for word := range strings.FieldsSeq(`café naïve façade Zürich Müller Łódź Wałęsa Dvořák Škoda Žižek Gdańsk Erdoğan İstanbul Şahin Çelik
		Bogotá São Curaçao Ångström Tromsø Größe Äpfel Öl Nguyễn Việt Đà Győr Iași Țiriac Москва Київ Αθήνα שלום مرحبا 北京 東京 서울
		नमस्ते กรุงเทพ €5 £10 25°C ½ “quoted” it’s — … ™ © 😀 «oui» ¿qué?`) {
		for once, twice := garble(word), garble(garble(word)); once != ""; once, twice = twice, "" {
			article := "The council of the town said " + once + " was there in May."
			found := findings(t, []*audit.Check{Mojibake}, input{article: article})
			for i := range found {
				found[i].Fixes[0].Safe = true
			}
			if got, _ := applySafe(article, found); got != "The council of the town said "+word+" was there in May." {
				t.Errorf("%s, read as %q, became %q", word, once, got)
			}
		}
	}
}

// garble reads the bytes of a text as Windows-1252, or Latin-1 where that has no
// character.
func garble(s string) string {
	var out strings.Builder
	for i := range len(s) {
		r := charmap.Windows1252.DecodeByte(s[i])
		if r == '\uFFFD' {
			r = rune(s[i])
		}
		out.WriteRune(r)
	}
	return out.String()
}

func TestIsID(t *testing.T) {
	for s, want := range map[string]bool{
		"010020030300": true, "5f0c2d9e81ab4c77": true, "5F0C2D9E81AB4C77": true, "123e4567-e89b-12d3-a456-426614174000": true,
		"": false, "01002003030": false, "9783161484100": false, "202304051230": false, "20230405123059": false,
		"abcdefabcdef": false, "5F0c2d9e81ab4c77": false, "1234-5678-9012": false, "２０２３０４０５１２３０": false, "+4712345678901": false,
	} {
		if isID(s) != want {
			t.Errorf("%q: %v", s, !want)
		}
	}
}

func BenchmarkResidueChecks(b *testing.B) {
	for _, bm := range []struct{ name, article string }{
		{"article", strings.Repeat("Ms. Holm of ward 4 told the council that trams, buses and ferries would share one ticket. “Nobody waits,” she said; café life will.\n\n", 500)},
		{"full of faults", strings.Repeat(residuePassage, 20)},
		{"one paragraph", strings.Repeat("林晨 The quick brown fox jumps over the lazy dog, and the cat looks on in Saint・Omer. ", 3000)},
		{"mojibake", strings.Repeat("Ãƒ", 20000)},
		{"one word", strings.Repeat("aÃ©", 20000)},
		{"open bracket", "(" + strings.Repeat("林1", 10000) + strings.Repeat("a", 80000)},
		{"short lines", strings.Repeat("Mayor opens the new bridge - Norrby Times\n\n", 5000)},
		{"separators", "Mayor opens the bridge" + strings.Repeat(" - A", 15) + "\n\n" + strings.Repeat("a-B ", 20000)},
		{"bidi", strings.Repeat("\u202A\u2066", 20000) + strings.Repeat("\u2069", 20000) + "ש"},
		{"bidi without isolates", strings.Repeat("\u202A", 20000) + strings.Repeat("\u2069", 20000) + "ש"},
	} {
		b.Run(bm.name, func(b *testing.B) { benchmark(b, residueChecks, bm.article) })
	}
}
