package reports

import (
	"fmt"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"mtaudit/audit"
)

func TestRowsOfATableAreOfOneWidth(t *testing.T) {
	for _, width := range []int{60, 80, 100, 200} {
		for _, o := range []Options{{Width: width}, {Width: width, ASCII: true}} {
			for i, table := range tables(render(t, Table, hardReport(), o)) {
				for _, row := range table {
					if n := displaywidth.String(row); n != displaywidth.String(table[0]) || n > width {
						t.Errorf("width %d, table %d: %d cells, its top has %d\n%s", width, i+1, n, displaywidth.String(table[0]), row)
					}
				}
			}
		}
	}
}

// tables are the runs of lines that are drawn between borders.
func tables(s string) (all [][]string) {
	var rows []string
	for _, line := range append(strings.Split(s, "\n"), "") {
		if line != "" && strings.ContainsAny(line[:1], "+|") || strings.HasPrefix(line, "┌") || strings.HasPrefix(line, "│") || strings.HasPrefix(line, "├") || strings.HasPrefix(line, "└") {
			rows = append(rows, line)
			continue
		}
		if rows != nil {
			all = append(all, rows)
		}
		rows = nil
	}
	return all
}

// What the drawing library measures wrongly, it must not lay out.
func TestClustersKeepTheirWidthInATable(t *testing.T) {
	g := newGrid(Options{Width: 60}, []gridColumn{{head: "A"}, {head: "B", rest: true}})
	texts := []string{"👩‍👩‍👧 family", "🇯🇵 flag", "हिन्दी टन क्षेत्र", "cafe\u0301", "机器𠮷", "⚠️ sign", "각 jamo", "กำ ที่", "plain"}
	for _, s := range texts {
		g.add(s, strings.Repeat(s+" ", 12))
	}
	var b strings.Builder
	if err := g.render(&b); err != nil {
		t.Fatal(err)
	}
	for _, row := range strings.Split(strings.TrimRight(b.String(), "\n"), "\n") {
		if n := displaywidth.String(row); n != 60 {
			t.Errorf("%d cells: %s", n, row)
		}
	}
	for _, s := range texts {
		if n := strings.Count(b.String(), strings.Fields(s)[0]); n < 12 {
			t.Errorf("%q stands %d times in\n%s", s, n, &b)
		}
	}
}

// More clusters than there are stand-ins must come out whole.
func TestStandInsRunOut(t *testing.T) {
	s := newStandIns()
	for i := range standInLast - standInFiller {
		s.rune(fmt.Sprint(i))
	}
	if got := s.show(s.hide("a 👩‍👩‍👧 b")); got != "a 👩‍👩‍👧 b" {
		t.Errorf("got %q", got)
	}
}

func TestATextWithoutBlanksIsNotLost(t *testing.T) {
	message := strings.Repeat("机器翻译", 60)
	r := &audit.Report{Documents: []audit.DocumentReport{{URI: "a", Findings: []audit.Finding{{Rule: "MT1", Severity: audit.Minor, Message: message}}}}}
	got := render(t, Table, r, Options{Width: 80})
	if n := strings.Count(got, "机"); n != 60 {
		t.Errorf("%d of 60 left\n%s", n, got)
	}
}

func TestWhatIsNotScoredIsNotZero(t *testing.T) {
	r := &audit.Report{Documents: []audit.DocumentReport{{URI: "a", Score: &audit.Score{}, Paragraphs: []audit.ParagraphReport{{Score: &audit.Score{}}}}}}
	for _, f := range forPeople {
		if got := render(t, f, r, Options{}); strings.Contains(got, "0.0") {
			t.Errorf("%s shows a score\n%s", f.Name, got)
		}
	}
}
