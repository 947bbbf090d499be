package reports

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"mtaudit/audit"
)

// several is a report on three articles, the second of which points to the first.
func several() *audit.Report {
	r := harbour()
	b := lines("news/Tide 河.txt", "und", "Oyelaran was away.")
	tide := reported(b, nil, found("MT201", nth(b, "Oyelaran", 0), "Elsewhere she is “Oyelarran”.", see(nth(r.Documents[0].Article, "Oyelarran", 1), "spelled “Oyelarran” there")))
	r.Documents = append(r.Documents, tide, reported(lines("河.txt", "und", ""), nil))
	r.Errors = []audit.Problem{{URI: "news/lost.txt", Message: "no such file"}}
	return r
}

func TestHTMLFiles(t *testing.T) {
	pages := map[string]webPage{}
	var names []string
	for _, f := range HTMLFiles(several(), Options{}) {
		var b bytes.Buffer
		if err := f.Write(&b); err != nil {
			t.Fatal(err)
		}
		pages[f.Name] = sound(t, b.String())
		names = append(names, f.Name)
	}
	if got := strings.Join(names, " "); got != "index.html 1-harbour-mt-txt.html 2-tide-txt.html 3-txt.html" {
		t.Fatal(got)
	}
	for name, page := range pages {
		page.each(func(n *html.Node) {
			href := attr(n, "href")
			if n.Data != "a" || strings.HasPrefix(href, "#") || strings.HasPrefix(href, "http") {
				return
			}
			file, id, _ := strings.Cut(href, "#")
			if to, there := pages[file]; !there || id != "" && to.ids[id] == nil {
				t.Errorf("%s: a link to %s, which is not there", name, href)
			}
		})
	}
	index := content(pages["index.html"].root)
	for _, want := range []string{"3 articles: 1 fail, 2 not scored", "no such file", "min-score"} {
		if !strings.Contains(index, want) {
			t.Errorf("the index lacks %q", want)
		}
	}
	if strings.Contains(content(pages["2-tide-txt.html"].root), "no such file") {
		t.Error("an article has the errors of another")
	}
	var b bytes.Buffer
	if err := HTMLFiles(several(), Options{})[2].Write(&b); err != nil || !strings.Contains(b.String(), `<a href="1-harbour-mt-txt.html#d1p2"><bdi>“Oyelarran”`) {
		t.Errorf("the other article's words are not linked: %v", err)
	}
}

func TestHTMLFilesWriteError(t *testing.T) {
	for _, f := range HTMLFiles(several(), Options{}) {
		if err := f.Write(fullDisk{}); !errors.Is(err, io.ErrShortWrite) {
			t.Errorf("%s: %v", f.Name, err)
		}
	}
}

// Names must be new ones on file systems that do not tell cases apart, too.
func TestHTMLSlug(t *testing.T) {
	for name, want := range map[string]string{
		"Harbour.MT.txt": "harbour-mt-txt", "河": "article", "../..": "article", "a  b": "a-b", "con": "con",
		strings.Repeat("x", 99): strings.Repeat("x", 60), "<script>": "script",
	} {
		if got := htmlSlug(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
