package lsp

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
)

// longest is the longest message that is read, in bytes. A length above it can
// only be a broken header.
const longest = 1 << 30

// framing reads and writes messages under the headers of the Language Server
// Protocol. A header that makes no sense is skipped up to the next one that
// does: a client's slip must not end a session.
type framing struct {
	in  *bufio.Reader
	out io.Writer

	mu  sync.Mutex
	buf bytes.Buffer
}

func newFraming(in io.Reader, out io.Writer) *framing {
	return &framing{in: bufio.NewReaderSize(in, 1<<16), out: out}
}

// Send writes one message.
func (f *framing) Send(msg []byte) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.buf.Reset()
	fmt.Fprintf(&f.buf, "Content-Length: %d\r\n\r\n", len(msg))
	f.buf.Write(msg)
	_, err := f.out.Write(f.buf.Bytes())
	return err
}

// Recv reads one message.
func (f *framing) Recv() ([]byte, error) {
	length := -1
	for {
		line, err := f.line()
		if err != nil {
			return nil, err
		}
		if line == "" && length >= 0 {
			break
		}
		if n, ok := contentLength(line); ok {
			length = n
		}
	}
	msg := make([]byte, length)
	_, err := io.ReadFull(f.in, msg)
	if errors.Is(err, io.ErrUnexpectedEOF) {
		err = io.EOF // the client died in the middle of a message
	}
	if err != nil {
		return nil, err
	}
	return msg, nil
}

// line reads a header line of any length, but keeps only its start: a longer one
// is no header.
func (f *framing) line() (string, error) {
	var kept []byte
	for {
		part, err := f.in.ReadSlice('\n')
		if len(kept) < 256 {
			kept = append(kept, part...)
		}
		if !errors.Is(err, bufio.ErrBufferFull) {
			return strings.TrimRight(string(kept), "\r\n"), err
		}
	}
}

func contentLength(line string) (int, bool) {
	name, value, ok := strings.Cut(line, ":")
	if !ok || !strings.EqualFold(strings.TrimSpace(name), "Content-Length") {
		return 0, false
	}
	n, err := strconv.Atoi(strings.TrimSpace(value))
	return n, err == nil && n >= 0 && n <= longest
}

// Close does nothing: the streams are the caller's.
func (f *framing) Close() error { return nil }
