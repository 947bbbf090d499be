package lsp

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"

	"mtaudit/audit"
	"mtaudit/cmd/internal/files"
)

// # Pages of rules
//
// A diagnostic's code is a link to the page of its rule. Where the pages are served
// somewhere, it leads there. Else it leads to a Markdown file that every editor can
// open, in a folder of the user's that is no workspace, on the machine that the
// server runs on: that is where a remote editor looks for the files that a server
// names. A page is written when it is first linked to and stays for later sessions.

// A page is a file, or why there is none.
type page struct {
	uri string
	err error
}

// rulePage is the address of a rule's page. Why it has none is logged once. The
// caller holds the lock.
func (s *server) rulePage(id string) (string, error) {
	rule, ok := s.rule(id)
	if !ok {
		return "", fmt.Errorf("no rule is called %q", id)
	}
	if s.settings.RulePages != "" {
		return url.JoinPath(s.settings.RulePages, id)
	}
	p, ok := s.pages[id]
	if !ok {
		p = s.writePage(rule)
		s.pages[id] = p
	}
	return p.uri, p.err
}

func (s *server) writePage(rule audit.Rule) page {
	if s.Pages == "" {
		return page{err: errors.New("there is no folder for the pages of rules")}
	}
	path := s.pagePath(rule.ID)
	err := keep(path, []byte(rule.Markdown()))
	if err != nil {
		s.logf("page of a rule: %v", err)
	}
	return page{uriOf(path), err}
}

// pagePath is the file that the page of a rule is written to.
func (s *server) pagePath(id string) string {
	return filepath.Join(s.Pages, url.PathEscape("rules-"+s.Tool.Version), id+".md")
}

// keep writes a file unless it is there already as it should be.
func keep(path string, body []byte) error {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, body) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return fmt.Errorf("write %s: %w", path, err)
	}
	return files.Save(path, body)
}

// openRule has the client show the page of a rule.
func (s *server) openRule(id string) (*shownPage, error) {
	s.mu.Lock()
	href, err := s.rulePage(id)
	outside := s.settings.RulePages != ""
	s.mu.Unlock()
	if err != nil {
		return nil, err
	}
	return s.show(href, outside), nil
}
