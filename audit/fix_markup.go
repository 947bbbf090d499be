package audit

import (
	"bytes"
	"slices"
	"sort"
	"unicode"

	"mtaudit/audit/text"
)

// bearable keeps of a finding's fixes those that the format of the article
// bears: none that would cut into its markup, and as safe none that would leave
// the marks of a paragraph, as “# ” or “<li></li>”, without its text.
func bearable(d *text.Document, fixes []Fix) (kept []Fix) {
	if d.Format == "plain" {
		return fixes
	}
	for _, fix := range fixes {
		if slices.ContainsFunc(fix.Edits, func(e Edit) bool { return cutsMarkup(d, e.Span) }) {
			continue
		}
		fix.Safe = fix.Safe && !slices.ContainsFunc(fix.Edits, func(e Edit) bool { return leavesMarks(d, e) })
		kept = append(kept, fix)
	}
	return kept
}

// cutsMarkup reports whether a span holds markup, or a part of a character
// reference. Whole references and backslash escapes are text.
func cutsMarkup(d *text.Document, s text.Span) bool {
	for i := s.Start; i < s.End; {
		if end := referenceEnd(d, i); end > i {
			if end > s.End {
				return true
			}
			i = end
			continue
		}
		if d.Visible[i] == text.Filler && d.Source[i] != '\\' {
			return true
		}
		i++
	}
	return false
}

// referenceEnd is where the character reference ends that begins at an offset;
// the offset itself if none does.
func referenceEnd(d *text.Document, i int) int {
	if d.Source[i] != '&' || i+1 == len(d.Source) || d.Visible[i] == '&' && d.Visible[i+1] != text.Filler {
		return i
	}
	for i++; i < len(d.Source) && d.Visible[i] != d.Source[i] && d.Source[i] != '<'; i++ {
		if d.Source[i] == ';' {
			return i + 1
		}
	}
	return i
}

// leavesMarks reports whether an edit takes all the text of its paragraph away,
// and leaves other than blanks on the line.
func leavesMarks(d *text.Document, e Edit) bool {
	if len(bytes.TrimSpace([]byte(e.New))) > 0 {
		return false
	}
	i := sort.Search(len(d.Paragraphs), func(i int) bool { return d.Paragraphs[i].End > e.Span.Start })
	if i == len(d.Paragraphs) || shows(d.Visible, d.Paragraphs[i].Start, e.Span.Start) || shows(d.Visible, e.Span.End, d.Paragraphs[i].End) {
		return false
	}
	line := d.LineSpan(d.Point(e.Span.Start).Line)
	return shows(d.Source, line.Start, e.Span.Start) || shows(d.Source, e.Span.End, line.End)
}

// shows reports whether there is anything to be seen between two offsets.
func shows(b []byte, from, to int) bool {
	return from < to && bytes.ContainsFunc(b[from:to], func(r rune) bool { return r != rune(text.Filler) && !unicode.IsSpace(r) })
}
