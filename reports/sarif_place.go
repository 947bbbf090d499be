package reports

import (
	"net/url"
	"path"
	"regexp"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// srcRoot is the base that relative URIs are resolved against.
const srcRoot = "SRCROOT"

var (
	scheme = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]+:`) // two letters or more: C: is a drive
	drive  = regexp.MustCompile(`^[A-Za-z]:/`)
)

// sarifURI turns a document's URI, which is mostly a path as it was given, into
// one: forward slashes, no leading "./", percent-encoded.
func (o Options) sarifURI(uri string) sarifArtifactLocation {
	p := o.filePath(uri)
	if scheme.MatchString(p) {
		return sarifArtifactLocation{URI: p}
	}
	if drive.MatchString(p) {
		p = "/" + p
	}
	if path.IsAbs(p) {
		return sarifArtifactLocation{URI: (&url.URL{Scheme: "file", Path: p}).String()}
	}
	return sarifArtifactLocation{URI: (&url.URL{Path: p}).String(), URIBaseID: srcRoot}
}

func (o Options) sarifPlace(at audit.Location) sarifPhysical {
	r := sarifSpan(at.Start, at.End)
	if at.Text != "" {
		r.Snippet = &sarifText{Text: at.Text}
	}
	return sarifPhysical{Artifact: o.sarifURI(at.URI), Region: &r}
}

// sarifSpan is never without a line: a result that is nowhere is refused.
func sarifSpan(start, end text.Point) sarifRegion {
	return sarifRegion{
		StartLine: max(start.Line, 1), StartColumn: max(start.UTF16, 1),
		EndLine: max(end.Line, start.Line, 1), EndColumn: max(end.UTF16, 1),
	}
}

func (o Options) sarifFixes(d *audit.DocumentReport, f audit.Finding) (fixes []sarifFix) {
	for _, fix := range f.Fixes {
		change := sarifChange{Artifact: o.sarifURI(f.At.URI), Replacements: []sarifReplacement{}}
		for _, e := range fix.Edits {
			change.Replacements = append(change.Replacements, sarifReplacement{
				Deleted:  sarifDeleted(d.Article, f.At, e.Span),
				Inserted: sarifText{Text: e.New},
			})
		}
		if len(change.Replacements) > 0 {
			fixes = append(fixes, sarifFix{Description: sarifText{Text: fix.Message}, Changes: []sarifChange{change}})
		}
	}
	return fixes
}

// sarifDeleted is the region of an edit. Without the document only the place of
// the finding has known columns; other edits go by bytes.
func sarifDeleted(d *text.Document, at audit.Location, s text.Span) sarifRegion {
	switch {
	case s == at.Span:
		return sarifSpan(at.Start, at.End)
	case holds(d, at):
		return sarifSpan(d.Point(s.Start), d.Point(s.End))
	}
	offset, length := s.Start, s.Len()
	return sarifRegion{ByteOffset: &offset, ByteLength: &length}
}
