package reports

import (
	"fmt"
	"io"
	"strings"

	"mtaudit/audit"
)

// An HTMLFile is one page of a report in several: its name, which is plain ASCII
// without a folder, and what it holds.
type HTMLFile struct {
	Name  string
	Write func(io.Writer) error // returns the writer's error, wrapped
}

// HTMLIndex is the name of the page that HTMLFiles lists the articles on.
const HTMLIndex = "index.html"

// HTMLFiles are the pages of a report that is too big for one: an index, which
// is the first, and a page for each article. They hold together by links to each
// other's names, so they belong in one folder. A page is made when it is written.
func HTMLFiles(r *audit.Report, o Options) []HTMLFile {
	names := make([]string, len(r.Documents))
	pages := map[string]htmlOther{}
	for i := range r.Documents {
		d := &r.Documents[i]
		names[i] = fmt.Sprintf("%0*d-%s.html", len(fmt.Sprint(len(r.Documents))), i+1, htmlSlug(htmlName(d.URI)))
		if _, twice := pages[d.URI]; !twice {
			pages[d.URI] = htmlOther{names[i], d}
		}
	}
	files := []HTMLFile{{HTMLIndex, func(w io.Writer) error { return htmlIndex(r, names).write(w) }}}
	for i := range r.Documents {
		files = append(files, HTMLFile{names[i], func(w io.Writer) error { return writeHTMLArticle(w, r, o, i, pages) }})
	}
	return files
}

func htmlIndex(r *audit.Report, names []string) *htmlPage {
	p := emptyHTMLPage(r)
	for i := range r.Documents {
		p.Articles = append(p.Articles, newHTMLArticle(&r.Documents[i], names[i]))
	}
	p.Title = htmlTitle(p.Articles)
	return p
}

func writeHTMLArticle(w io.Writer, r *audit.Report, o Options, i int, pages map[string]htmlOther) error {
	one := *r
	one.Documents, one.Gates, one.Errors, one.Unused = r.Documents[i:i+1], nil, nil, nil // the index has these
	build := newHTMLBuilder(&one, o)
	build.index, build.pages = HTMLIndex, pages
	page, err := newHTMLPage(build)
	if err != nil {
		return fmt.Errorf("render html: %w", err)
	}
	return page.write(w)
}

// htmlSlug is a name with nothing in it that a file system or a URL minds.
func htmlSlug(name string) string {
	slug := strings.Map(func(r rune) rune {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			return r
		case 'A' <= r && r <= 'Z':
			return r - 'A' + 'a'
		}
		return '-'
	}, name)
	slug = strings.Join(strings.FieldsFunc(slug, func(r rune) bool { return r == '-' }), "-")
	if slug == "" {
		return "article"
	}
	return slug[:min(len(slug), 60)]
}
