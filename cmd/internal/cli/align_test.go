package cli

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"html"
	"io"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"mtaudit/audit"
	"mtaudit/audit/text/read"
	"mtaudit/reference/align"
)

func linedUp(t testing.TB, article, reference string, pins ...string) *lineup {
	t.Helper()
	d, err := read.Document("a.txt", []byte(article), read.Options{})
	if err != nil {
		t.Skip(err) // a reader's business
	}
	r, err := read.Document("r.txt", []byte(reference), read.Options{})
	if err != nil {
		t.Skip(err)
	}
	parsed, err := parsePins(pins)
	if err != nil {
		t.Fatal(err)
	}
	l, err := alignParagraphs(d, r, parsed)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestParsePins(t *testing.T) {
	for arg, want := range map[string]align.Pin{
		"3:4":    {Article: []int{2}, Reference: []int{3}},
		"3:5,4":  {Article: []int{2}, Reference: []int{3, 4}},
		"1,2:1":  {Article: []int{0, 1}, Reference: []int{0}},
		"3:-":    {Article: []int{2}},
		"-:12,9": {Reference: []int{8, 11}},
	} {
		pins, err := parsePins([]string{arg})
		if err != nil || len(pins) != 1 || !reflect.DeepEqual(pins[0].Pin, want) {
			t.Errorf("%s: got %v, %v, want %v", arg, pins, err, want)
		}
	}
	for _, args := range [][]string{
		{""}, {":"}, {"3"}, {"3:"}, {"0:1"}, {"-1:2"}, {"-:-"}, {"a:b"}, {"1:2:3"}, {"1,:2"}, {"99999999999999999999:1"},
		{"1:2", "1:3"}, {"1:2", "3:2"}, {"1:2", "1:2"}, {"1:2", "1:-"}, {"1,1:2"},
	} {
		if pins, err := parsePins(args); err == nil {
			t.Errorf("%q: no error, but %v", args, pins)
		}
	}
}

const (
	lineupArticle = "[ad_1]\n\nThe harbour reopened on Monday after repairs by 40 engineers.\n\nRead more\n\nThe mayor, Ines Quint, said that the gates had held. She thanked the crews.\n"
	lineupHuman   = "The port opened again on Monday, after 40 engineers made repairs.\n\nInes Quint, the mayor, said the gates had held. The crews had her thanks.\n"
)

// Without effect, pins leave what the audit has.
func TestPinsKeepTheRest(t *testing.T) {
	plain := linedUp(t, lineupArticle, lineupHuman)
	pinned := linedUp(t, lineupArticle, lineupHuman, "2:1")
	if want := audit.AlignParagraphs(plain.article.doc, plain.reference.doc); !reflect.DeepEqual(plain.beads, want) {
		t.Errorf("got %v, want %v", plain.beads, want)
	}
	for i := range pinned.beads {
		pinned.beads[i].Confidence = plain.beads[i].Confidence
	}
	if !reflect.DeepEqual(plain.beads, pinned.beads) {
		t.Errorf("got %v, want %v", pinned.beads, plain.beads)
	}
}

func TestSentenceLineup(t *testing.T) {
	l := linedUp(t, lineupArticle, lineupHuman).sentences()
	var got []string
	for _, b := range l.beads {
		got = append(got, numbers(b.Article)+":"+numbers(b.Reference))
	}
	if got, want := strings.Join(got, " "), "1:- 2:1 3:- 4:2 5:3"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// A TMX file is XML whatever the texts hold, and says what they say.
func TestTMX(t *testing.T) {
	l := linedUp(t, "Tom & \"Jerry\" <b>met</b> at 10\x1b[31m today. 机器，今天。\u202e\n", "Tom & Jerry met at 10 today, ]]> they say.\n", "1:1")
	units := readTMX(t, l)
	if len(units) != 1 || len(units[0].Variants) != 2 {
		t.Fatalf("units: %v", units)
	}
	if got, want := units[0].Variants[0].Segment, "Tom & \"Jerry\" <b>met</b> at 10\ufffd[31m today. 机器，今天。\u202e"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := units[0].Variants[1].Segment, "Tom & Jerry met at 10 today, ]]> they say."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSegment(t *testing.T) {
	l := linedUp(t, "One is here.  Two is there.\n\nThree is\nnowhere.\n", "机器今天坏了。明天修好。\n")
	if got, want := l.article.segment([]int{0, 1}, false), "One is here. Two is there.\nThree is nowhere."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	s := l.sentences()
	if got, want := s.article.segment([]int{0, 1, 2}, true), "One is here. Two is there. Three is nowhere."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := s.reference.segment([]int{0, 1}, true), "机器今天坏了。明天修好。"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func readTMX(t testing.TB, l *lineup) []tmxUnit {
	t.Helper()
	var out bytes.Buffer
	if err := (&app{stdout: &out}).alignTMX(l); err != nil {
		t.Fatal(err)
	}
	var back tmx
	if err := xml.Unmarshal(out.Bytes(), &back); err != nil {
		t.Fatalf("%v in %s", err, out.Bytes())
	}
	return back.Units
}

func FuzzAlignFormats(f *testing.F) {
	f.Add(lineupArticle, lineupHuman)
	f.Add("<script>alert(1)</script>\n\n--><!-- \u0001", "\U0001F469\u200d\U0001F467 ##[error] {{.}}\n\n\u2028")
	f.Fuzz(func(t *testing.T, article, reference string) {
		l := linedUp(t, article, reference)
		if units := readTMX(t, l); len(units) != len(l.beads) {
			t.Fatalf("%d units of %d beads", len(units), len(l.beads))
		}
		var page bytes.Buffer
		if err := (&app{stdout: &page, stderr: io.Discard}).alignHTML(l); err != nil {
			t.Fatal(err)
		}
		s := page.String()
		if strings.Contains(strings.ToLower(s), "<script") || !utf8.ValidString(s) {
			t.Fatalf("bad page: %q", s)
		}
		for i := range l.article.parts {
			if line := l.article.lines([]int{i})[0]; !strings.Contains(html.UnescapeString(s), fmt.Sprintf("<b>%d</b> <span dir=\"auto\">%s</span>", i+1, disarmed(line))) {
				t.Fatalf("paragraph %d is not in the page: %q", i, line)
			}
		}
	})
}

func BenchmarkAlignHTML(b *testing.B) {
	article := strings.Repeat("The harbour reopened on Monday after repairs by 40 engineers. The mayor thanked them.\n\n", 200)
	l := linedUp(b, article, article)
	b.SetBytes(int64(2 * len(article)))
	b.ReportAllocs()
	for b.Loop() {
		if err := (&app{stdout: io.Discard}).alignHTML(l); err != nil {
			b.Fatal(err)
		}
	}
}
