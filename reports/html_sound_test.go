package reports

import (
	"bytes"
	"fmt"
	"net/url"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"mtaudit/audit"
)

func rendered(t testing.TB, r *audit.Report) string {
	t.Helper()
	var b bytes.Buffer
	if err := HTML.Render(&b, r, Options{}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A webPage is what a browser would make of a rendered report.
type webPage struct {
	root *html.Node
	ids  map[string]*html.Node
}

func (w webPage) each(visit func(*html.Node)) {
	for n := range w.root.Descendants() {
		if n.Type == html.ElementNode {
			visit(n)
		}
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func classed(n *html.Node, class string) bool {
	for _, c := range strings.Fields(attr(n, "class")) {
		if c == class {
			return true
		}
	}
	return false
}

func content(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// sound parses a page and checks what every page must keep to.
func sound(t *testing.T, page string) webPage {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	w := webPage{root, map[string]*html.Node{}}
	w.each(func(n *html.Node) {
		if id := attr(n, "id"); id != "" {
			if w.ids[id] != nil {
				t.Errorf("two elements have the id %q", id)
			}
			w.ids[id] = n
		}
	})
	w.each(func(n *html.Node) { w.checkAttributes(t, n) })
	for i, r := range page {
		if strings.HasPrefix(page[i:], "##[") {
			t.Errorf("byte %d: a command for the log of a CI service", i)
		}
		if unicode.Is(unicode.Cc, r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r) || r == unicode.ReplacementChar {
			t.Errorf("byte %d: %U came through", i, r)
		}
	}
	checkPolicy(t, w)
	return w
}

func (w webPage) checkAttributes(t *testing.T, n *html.Node) {
	for _, a := range n.Attr {
		switch {
		case a.Key == "style" || strings.HasPrefix(a.Key, "on"):
			t.Errorf("<%s %s=%q>", n.Data, a.Key, a.Val)
		case a.Key == "src" || a.Key == "srcset" || n.Data == "link" && a.Key == "href" && a.Val != "data:,":
			t.Errorf("<%s %s=%q> would be fetched", n.Data, a.Key, a.Val)
		case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
			id, err := url.PathUnescape(a.Val[1:])
			if err != nil || w.ids[id] == nil {
				t.Errorf("link to %s, which is not there", a.Val)
			}
		case a.Key == "aria-labelledby" && w.ids[a.Val] == nil:
			t.Errorf("<%s> is labelled by %q, which is not there", n.Data, a.Val)
		}
	}
}

// checkPolicy checks that every style sheet and script is allowed by its hash,
// and that there is no other.
func checkPolicy(t *testing.T, w webPage) {
	policy, inline := "", 0
	w.each(func(n *html.Node) {
		if attr(n, "http-equiv") == "Content-Security-Policy" {
			policy = attr(n, "content")
		}
	})
	if !strings.HasPrefix(policy, "default-src 'none';") {
		t.Errorf("policy %q", policy)
	}
	w.each(func(n *html.Node) {
		if n.Data != "style" && n.Data != "script" || attr(n, "type") == "application/json" {
			return
		}
		inline++
		if want := fmt.Sprintf("%s-src '%s'", n.Data, htmlHash(content(n))); !strings.Contains(policy, want) {
			t.Errorf("<%s> is not allowed by the policy", n.Data)
		}
	})
	if inline != 2 {
		t.Errorf("%d style sheets and scripts, want 2", inline)
	}
}
