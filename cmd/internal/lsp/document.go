package lsp

import (
	"context"
	"sync"

	"mtaudit/audit"
	"mtaudit/audit/text"
)

// A document is an open file. The server's lock guards it.
type document struct {
	uri        string
	languageID string
	buffer     *buffer
	version    *int
	reference  string // the URI of what it was last held against; "" if nothing

	// report is of the text in buffer: edits move it along. whole says that it
	// is what a run over this very text found; else dirty holds what has to be
	// looked at again.
	report *audit.DocumentReport
	whole  bool
	dirty  text.Span
	stale  bool    // dirty has not been looked at
	text   int     // counts texts: a result of another is dropped
	result int     // counts results
	asked  int     // counts whole runs
	saved  *buffer // where only what is saved is audited, that; else nil
	edits  []edit  // since then

	savedText int           // the number of the saved text
	news      chan struct{} // closed when there is a newer result
	running   context.CancelFunc

	wake  chan struct{} // there is work; closed with the document
	hurry chan struct{} // somebody waits for a whole run

	kept      *audit.Kept // for the next whole run
	measuring sync.Mutex  // guards measured, in the place of the server's lock
	measured  *audit.Kept // for the metrics of the next report
}

func newDocument(p openParams, run Run) *document {
	t := p.TextDocument
	d := &document{
		uri: t.URI, languageID: t.LanguageID, buffer: newBuffer([]byte(t.Text)), version: t.Version,
		dirty: text.Span{End: len(t.Text)}, stale: true,
		news: make(chan struct{}), wake: make(chan struct{}, 1), hurry: make(chan struct{}, 1), running: func() {},
		kept: audit.NewKept(), measured: audit.NewKept(),
	}
	d.follow(run)
	return d
}

// format is the reader for a document that has no name to go by.
func (d *document) format() string {
	if _, ok := pathOf(d.uri); ok {
		return ""
	}
	return map[string]string{"markdown": "markdown", "html": "html", "plaintext": "plain", "text": "plain"}[d.languageID]
}

// rouse tells the document's goroutine that there is work.
func (d *document) rouse() {
	d.running()
	select {
	case d.wake <- struct{}{}:
	default: // it knows already
	}
}

// press says that somebody waits for a whole run, so that it waits for no rest.
func (d *document) press() {
	select {
	case d.hurry <- struct{}{}:
	default: // it is known
	}
}

// settle takes a result and tells those who wait for one.
func (d *document) settle(rep *audit.DocumentReport, whole bool) {
	d.report, d.whole, d.stale = rep, whole, false
	d.result++
	close(d.news)
	d.news = make(chan struct{})
}

// open finds an open document. The caller holds the lock.
func (s *server) open(uri string) *document { return s.docs[sameFile(uri)] }

// drop forgets a document. The caller holds the lock.
func (s *server) drop(key string) {
	d := s.docs[key]
	if d == nil {
		return
	}
	d.running()
	close(d.wake)
	close(d.news)
	delete(s.docs, key)
}
