package lsp

import (
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

var drive = regexp.MustCompile(`^/[A-Za-z]:`)

// path is the file of a URI, absolute; ok is false for what is no file of this
// machine, as untitled: and vscode-remote: are not.
func pathOf(uri string) (path string, ok bool) {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "file" || u.Host != "" && u.Host != "localhost" {
		return "", false
	}
	p := u.Path
	if drive.MatchString(p) {
		p = p[1:]
	}
	return filepath.FromSlash(p), p != ""
}

// uriOf is the URI of a file, with all but letters, digits and the marks that
// every client leaves alone in percent signs.
func uriOf(path string) string {
	if abs, err := filepath.Abs(path); err == nil {
		path = abs
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}

// nameOf is what a document is called in findings: its path from the working
// directory, as the command line has it, or the whole path if it lies
// elsewhere. What is no file keeps its URI.
func nameOf(uri string) string {
	path, ok := pathOf(uri)
	if !ok {
		return uri
	}
	wd, err := os.Getwd()
	if err != nil {
		return filepath.ToSlash(path)
	}
	if rel, err := filepath.Rel(wd, path); err == nil && filepath.IsLocal(rel) {
		return filepath.ToSlash(rel)
	}
	return filepath.ToSlash(path)
}

// sameFile is what URIs of one file have in common, however they are escaped.
func sameFile(uri string) string {
	if path, ok := pathOf(uri); ok {
		return filepath.Clean(path)
	}
	return uri
}
