package read

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

var prolog = regexp.MustCompile(`^<\?xml\s[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]+)["']`)

// declaration returns the encoding that an HTML page or an XML prolog declares,
// "" if there is none. As a declaration that could be read as ASCII cannot mean
// UTF-16, "utf-16" stands for UTF-8 there.
func declaration(raw []byte, uri string, o Options) (string, error) {
	head := bytes.TrimLeft(raw, " \t\r\n\f")
	if !bytes.HasPrefix(head, []byte("<")) {
		return "", nil
	}
	label := ""
	if m := prolog.FindSubmatch(head[:min(len(head), 1024)]); m != nil {
		label = string(m[1])
	} else if isHTML(head, uri, o) {
		label = metaCharset(head)
	}
	if label == "" {
		return "", nil
	}
	name, err := canonical(label)
	if err != nil {
		return "", fmt.Errorf("declared %w; or name the right one with --encoding", err)
	}
	if strings.HasPrefix(name, "utf-16") {
		name = utf8Name
	}
	return name, nil
}

func isHTML(head []byte, uri string, o Options) bool {
	f, err := choose(uri, head, o.Format)
	return err == nil && f.Name == "html"
}

// metaCharset reads the <meta> elements before the text of the page begins, the
// first that names an encoding.
func metaCharset(page []byte) string {
	z := html.NewTokenizer(bytes.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			if block(t.DataAtom) && t.DataAtom != atom.Html && t.DataAtom != atom.Title {
				return ""
			}
			if label := labelIn(t); label != "" {
				return label
			}
		}
	}
}

// labelIn reads <meta charset="…"> and <meta http-equiv="Content-Type"
// content="text/html; charset=…">.
func labelIn(t html.Token) string {
	if t.Data != "meta" {
		return ""
	}
	pragma, label := false, ""
	for _, a := range t.Attr {
		switch a.Key {
		case "charset":
			return strings.TrimSpace(a.Val)
		case "http-equiv":
			pragma = strings.EqualFold(strings.TrimSpace(a.Val), "content-type")
		case "content":
			_, label, _ = strings.Cut(strings.ToLower(a.Val), "charset=")
		}
	}
	if !pragma {
		return ""
	}
	label, _, _ = strings.Cut(strings.Trim(label, ` "'`), ";")
	return strings.Trim(label, ` "'`)
}
