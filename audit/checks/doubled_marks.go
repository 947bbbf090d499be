package checks

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"mtaudit/audit/text"
)

// A markRun is a run of marks with nothing but spaces between them.
type markRun struct {
	text.Span
	marks  string // without the spaces
	spaced bool   // a space stands between two of them
}

// marks that part sentences and their pieces, and their forms of full width.
const partingMarks = ".,;:!?…，。；：、！？"

var startsMark = bytesOf(partingMarks)

// markRuns lists the runs of two marks and more in a text.
func markRuns(b []byte) (found []markRun) {
	for i := startsMark.next(b, 0); i < len(b); i = startsMark.next(b, i) {
		run, to := runAt(b, i)
		if run.marks != "" {
			found = append(found, run)
		}
		i = to
	}
	return found
}

// runAt reads the run at i, and says where to go on. It has no marks if it is
// none of two and more.
func runAt(b []byte, i int) (run markRun, next int) {
	to, n, spaced, gap := i, 0, false, 0
	for to+gap < len(b) {
		r, size := utf8.DecodeRune(b[to+gap:])
		if r == ' ' && gap < widestSpace {
			gap++
			continue
		}
		if !strings.ContainsRune(partingMarks, r) {
			break
		}
		spaced = spaced || n > 0 && gap > 0
		to, gap = to+gap+size, 0
		n++
	}
	if n < 2 {
		return run, max(to, i+1)
	}
	run = markRun{Span: text.Span{Start: i, End: to}, marks: strings.ReplaceAll(string(b[i:to]), " ", ""), spaced: spaced}
	return run, to
}

// wrongRuns are the pairs of marks that no language puts side by side.
var wrongRuns = nameSet(",, ;; .. :: ,. ., ,; ;, ,: :, ;. :. ，， 。。 、、 ；； ：： ，。 。， ，、 、， 、。 。、 ；。 ，； .。 。. ,， ，, ，. ,。 !. ?. ！。 ？。")

// wrong reports whether a run is a slip, in the text that it stands in.
func (run markRun) wrong(b []byte) bool {
	start := run.Start
	if strings.HasPrefix(run.marks, ",") {
		start = len(bytes.TrimRight(b[:start], " "))
	}
	before, _ := utf8.DecodeLastRune(b[:start])
	after, _ := utf8.DecodeRune(b[run.End:])
	if run.End == len(b) {
		after = ' '
	}
	switch {
	case start == 0, !isWord(before) && !closing(before) && !unicode.IsMark(before) && before != '%':
		return false
	case !wrongRuns[run.marks]:
		return false
	case run.spaced && isWord(after), after == '/' || after == '\\':
		return false // “, .NET”, ../
	case run.marks == ".." || run.marks == "::":
		return !isWord(after) || run.spaced // 1..5, std::sort
	case run.marks == ".,":
		return run.spaced
	}
	return true
}
