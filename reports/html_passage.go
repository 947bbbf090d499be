package reports

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// Findings overlap: a wrong name stands in a repeated phrase in a paragraph that
// was added. HTML elements cannot, so a passage is cut at every border of a span
// into segments, and each segment is one link, to the innermost finding that
// covers it. The others are not lost: at the end of its span every finding
// leaves its number, itself a link.

// An htmlCover is a span that a finding says something about.
type htmlCover struct {
	text.Span
	finding  int // index in the document
	severity audit.Severity
	own      bool // the finding's own place, not a related one
	numbered bool // leaves its number where it ends
}

// An htmlSegment is a run of text with the same findings over it.
type htmlSegment struct {
	Text  string
	Parts []htmlWords // Text, where some of it is only on this side; else nil
	Code  bool        // Text is markup, which a reader of the article does not see
	Mark  *htmlMark
	Notes []htmlMark // of the findings that end here, but for Mark's own
	at    text.Span
}

// Blank reports whether a mark has no words, as between two findings that
// another covers: there is nothing to name a link.
func (s htmlSegment) Blank() bool {
	return s.Mark != nil && s.Mark.Number == 0 && strings.TrimSpace(s.Text) == ""
}

// htmlWords is a run of words of a segment.
type htmlWords struct {
	Text           string
	Added, Dropped bool // only the article has them, or only the reference
}

// An htmlMark ties a segment to a finding.
type htmlMark struct {
	ID      string // "" for a note
	Finding string // id of the finding
	Number  int    // 0 where the finding goes on or is only related
	Class   string
	Title   string
}

// htmlCovers lists the spans in the document called uri. A related place that
// several findings name is kept once: each of them links to it.
func htmlCovers(doc *audit.DocumentReport, uri string, size int) []htmlCover {
	var covers []htmlCover
	seen := map[text.Span]bool{}
	for i, f := range doc.Findings {
		if uri == doc.URI && htmlInside(f.At.Span, size) {
			covers = append(covers, htmlCover{f.At.Span, i, f.Severity, true, true})
		}
		for _, r := range f.Related {
			if r.URI != uri || r.Span.Empty() || !htmlInside(r.Span, size) || seen[r.Span] {
				continue
			}
			seen[r.Span] = true
			covers = append(covers, htmlCover{Span: r.Span, finding: i, severity: f.Severity})
		}
	}
	return covers
}

func htmlInside(s text.Span, size int) bool { return 0 <= s.Start && s.Start <= s.End && s.End <= size }

// htmlSpread cuts covers at the borders of passages, which are in order. A
// finding over several leaves its number in the first.
func htmlSpread(passages []text.Span, covers []htmlCover) [][]htmlCover {
	out := make([][]htmlCover, len(passages))
	for _, c := range covers {
		first := c.Start + min(1, c.Len())
		i := sort.Search(len(passages), func(i int) bool { return passages[i].End >= first })
		for ; i < len(passages) && passages[i].Start <= max(c.Start, c.End-1); i++ {
			part := c
			part.Start, part.End = max(c.Start, passages[i].Start), min(c.End, passages[i].End)
			out[i] = append(out[i], part)
			c.numbered = false
			if c.Empty() {
				break
			}
		}
	}
	return out
}

// An htmlMarker cuts the passages of one text.
type htmlMarker struct {
	doc      *text.Document
	findings []audit.Finding
	prefix   string // of the document's ids: "d1"
	kind     string // "a" for the article, "r" for its reference
}

// id is where a mark that starts at an offset can be found.
func (m htmlMarker) id(start int) string { return fmt.Sprintf("%s%s%d", m.prefix, m.kind, start) }

// segments cuts a passage. Covers must lie inside it.
func (m htmlMarker) segments(at text.Span, covers []htmlCover) []htmlSegment {
	slices.SortStableFunc(covers, func(a, b htmlCover) int { return cmp.Compare(a.Start, b.Start) })
	var out []htmlSegment
	var active []htmlCover
	borders := htmlBorders(at, covers)
	ends := htmlEnds(covers)
	for i, b := range borders {
		active = slices.DeleteFunc(active, func(c htmlCover) bool { return c.End <= b })
		for len(ends) > 0 && ends[0].End == b {
			out = m.end(out, ends[0])
			ends = ends[1:]
		}
		if i+1 == len(borders) {
			break
		}
		for len(covers) > 0 && covers[0].Start == b {
			if !covers[0].Empty() {
				active = append(active, covers[0])
			}
			covers = covers[1:]
		}
		out = append(out, m.segment(text.Span{Start: b, End: borders[i+1]}, active))
	}
	return out
}

func htmlBorders(at text.Span, covers []htmlCover) []int {
	borders := []int{at.Start, at.End}
	for _, c := range covers {
		borders = append(borders, c.Start, c.End)
	}
	slices.Sort(borders)
	return slices.Compact(borders)
}

// htmlEnds lists the covers that leave a number, by where they end; of those
// that end together the innermost comes first.
func htmlEnds(covers []htmlCover) []htmlCover {
	var ends []htmlCover
	for _, c := range covers {
		if c.numbered {
			ends = append(ends, c)
		}
	}
	slices.SortStableFunc(ends, func(a, b htmlCover) int { return cmp.Or(cmp.Compare(a.End, b.End), htmlInner(a, b)) })
	return ends
}

// htmlInner orders the covers of one segment: the one to show first.
func htmlInner(a, b htmlCover) int {
	if a.own != b.own {
		if a.own {
			return -1
		}
		return 1
	}
	return cmp.Or(cmp.Compare(a.Len(), b.Len()), cmp.Compare(b.severity, a.severity), cmp.Compare(a.finding, b.finding))
}

func (m htmlMarker) segment(s text.Span, active []htmlCover) htmlSegment {
	seg := htmlSegment{Text: m.doc.Text(s), at: s}
	if len(active) == 0 {
		return seg
	}
	c := slices.MinFunc(active, htmlInner)
	if strings.TrimSpace(seg.Text) == "" && c.own {
		seg.Text, seg.Code = string(m.doc.Source[s.Start:s.End]), true
	}
	mark := m.mark(c)
	mark.ID = m.id(s.Start)
	if slices.ContainsFunc(active, func(o htmlCover) bool { return o.own && o.finding != c.finding }) {
		mark.Class += " more"
	}
	seg.Mark = &mark
	return seg
}

// end leaves a cover's number at the end of the last segment.
func (m htmlMarker) end(segs []htmlSegment, c htmlCover) []htmlSegment {
	if len(segs) == 0 {
		segs = append(segs, htmlSegment{})
	}
	last := &segs[len(segs)-1]
	note := m.mark(c)
	note.Number = c.finding + 1
	if last.Mark != nil && last.Mark.Finding == note.Finding {
		last.Mark.Number = note.Number
		return segs
	}
	last.Notes = append(last.Notes, note)
	return segs
}

func (m htmlMarker) mark(c htmlCover) htmlMark {
	f := m.findings[c.finding]
	class, title := f.Severity.String(), f.Severity.String()+": "+f.Name
	if !c.own {
		class, title = "rel", "see finding "+fmt.Sprint(c.finding+1)+", "+f.Name
	}
	if c.Len() > htmlWide {
		class += " wide"
	}
	return htmlMark{Finding: htmlFindingID(m.prefix, c.finding), Class: class, Title: title}
}

// htmlWide is the length in bytes from which a mark is no longer painted but only
// underlined: what stands in it must still be seen.
const htmlWide = 160

func htmlFindingID(prefix string, i int) string { return fmt.Sprintf("%sf%d", prefix, i+1) }

// compared cuts segments at the stretches that are only on this side, which are in
// order.
func (m htmlMarker) compared(segs []htmlSegment, only []text.Span) []htmlSegment {
	for i := range segs {
		seg := &segs[i]
		for len(only) > 0 && only[0].End <= seg.at.Start {
			only = only[1:]
		}
		if !seg.Code && len(only) > 0 && only[0].Overlaps(seg.at) {
			seg.Parts = m.parts(seg.at, only)
		}
	}
	return segs
}

func (m htmlMarker) parts(at text.Span, only []text.Span) (out []htmlWords) {
	add := func(s text.Span, alone bool) {
		if !s.Empty() {
			out = append(out, htmlWords{Text: m.doc.Text(s), Added: alone && m.kind == "a", Dropped: alone && m.kind != "a"})
		}
	}
	from := at.Start
	for _, s := range only {
		if s.Start >= at.End {
			break
		}
		add(text.Span{Start: from, End: s.Start}, false)
		s = within(s, at)
		add(s, true)
		from = s.End
	}
	add(text.Span{Start: from, End: at.End}, false)
	return out
}
