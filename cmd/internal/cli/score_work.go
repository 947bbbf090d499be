package cli

import (
	"context"
	"runtime"
	"runtime/debug"
	"sync"
	"sync/atomic"

	"mtaudit/audit"
)

// interruptible ends with the work or with the context, whichever ends first:
// reading from a terminal cannot be called off. What is left of the work ends
// with the program.
func interruptible(ctx context.Context, work func() error) error {
	done := make(chan error, 1)
	go func() {
		var err error
		if crash := guarded(func() { err = work() }); crash != nil {
			err = crash
		}
		done <- err
	}()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// inParallel does the work for 0 to n-1 on all processors. The error is a panic.
func inParallel(n int, work func(i int)) error {
	var next atomic.Int64
	var workers sync.WaitGroup
	var crashed atomic.Pointer[audit.PanicError]
	for range min(runtime.GOMAXPROCS(0), n) {
		workers.Go(func() {
			for i := next.Add(1) - 1; i < int64(n) && crashed.Load() == nil; i = next.Add(1) - 1 {
				if crash := guarded(func() { work(int(i)) }); crash != nil {
					crashed.Store(crash)
				}
			}
		})
	}
	workers.Wait()
	if crash := crashed.Load(); crash != nil {
		return crash
	}
	return nil
}

// guarded turns a panic into an error; it is nil if there was none.
func guarded(work func()) (crash *audit.PanicError) {
	defer func() {
		if v := recover(); v != nil {
			crash = &audit.PanicError{Value: v, Stack: debug.Stack()}
		}
	}()
	work()
	return nil
}
