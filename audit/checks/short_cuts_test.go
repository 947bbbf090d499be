package checks

import (
	"strings"
	"testing"

	"mtaudit/audit/text"
	"mtaudit/audit/text/read"
)

// Some conditions are asked before a costly one, and must hold wherever it does.

func TestPageTimesAreTimed(t *testing.T) {
	for _, s := range []string{
		"an hour ago", "about 5 minutes ago", "published: 3 days ago", "last updated, 2h ago", "7 hour(s) ago", "3-minute read", "12 min read",
		"published on 3 may 2021", "updated 14:05", "last modified: 2021-05-03", "posted at 9",
	} {
		if !pageTimeForm.MatchString(s) || !timed(s) {
			t.Errorf("%q: pattern %t, timed %t", s, pageTimeForm.MatchString(s), timed(s))
		}
	}
	if timed(strings.Repeat("a", longestTime) + " ago") {
		t.Error("a long line is timed")
	}
}

func FuzzShortCuts(f *testing.F) {
	f.Add("Read  more")
	f.Add("read\u00a0more\tnow ’")
	f.Add("12a 1,5’b １２ٰ 3’ 4.5.6x ")
	f.Fuzz(func(t *testing.T, s string) {
		if got, want := singleSpaced(strings.TrimSpace(s)), strings.Join(strings.Fields(s), " "); got != want {
			t.Errorf("single spaces in %q: %q, want %q", s, got, want)
		}
		if len(s) <= longestTime && pageTimeForm.MatchString(s) && !timed(s) {
			t.Errorf("%q is not timed", s)
		}
		plain, suffix := cutDigits(s)
		marked, rest := cutDigits("１" + s) // which the short cut does not take
		if marked != "1"+plain || rest != suffix {
			t.Errorf("digits of %q: %q and %q, with one more %q and %q", s, plain, suffix, marked, rest)
		}
	})
}

// TestRepeatsOfAllDistances holds the links between equal words to a comparison
// of every word with every other.
func TestRepeatsOfAllDistances(t *testing.T) {
	content := strings.Repeat("The tram and the ferry, the tram and the bus: no tram, no ferry, no ferry at all. ", 9) + "\n\nTram, tram.\n\nA\n\n" + strings.Repeat("ha ", 70)
	d, err := read.Document("a", []byte(content), read.Options{Lang: "en", Format: "plain", Layout: text.Blank})
	if err != nil {
		t.Fatal(err)
	}
	w := newWords(d, nil)
	f := newRepeatFinder(w)
	for p := range d.Paragraphs {
		from, to := w.paragraphs[p], w.paragraphs[p+1]
		f.link(from, to)
		for distance := 1; distance <= longestUnit+2; distance++ {
			at := f.same[distance]
			for i := from; i+distance < to; i++ {
				found := len(at) > 0 && at[0] == i
				if same := w.all[i].id == w.all[i+distance].id; same != found {
					t.Fatalf("words %d and %d: same %t, found %t", i, i+distance, same, found)
				}
				if found {
					at = at[1:]
				}
			}
			if len(at) > 0 {
				t.Fatalf("distance %d: %d too many", distance, len(at))
			}
		}
	}
}

// TestShinglesThatComeAgain holds the set of them to a count: it may hold more,
// never fewer.
func TestShinglesThatComeAgain(t *testing.T) {
	w := newWords(readEnglish(t, megabyte()[:1<<16]), nil)
	f := duplicateFinder{wordList: w}
	stretches := bodyParagraphs(w.doc, w)
	count := map[uint64]int{}
	for _, s := range stretches {
		for k := s.from; k+shingleWords <= s.to; k++ {
			count[f.shingle(k)]++
		}
	}
	again, wrong := f.comeAgain(stretches), 0
	for h, n := range count {
		if n > 1 && !again.has(h) {
			t.Fatalf("a shingle that comes %d times is not there", n)
		}
		if n == 1 && again.has(h) {
			wrong++
		}
	}
	if 4*wrong > len(count) {
		t.Errorf("%d of %d shingles are taken for others", wrong, len(count))
	}
}
