package judge

import (
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

// longestWait is how long the next try may be put off; a server that asks for more is
// not waited for.
const longestWait = 2 * time.Minute

// retry says whether to try again after an error, and when: when the server says, else
// at a random moment of a time that doubles, so that clients that failed together do not
// come back together.
func retry(err error, try int) (wait time.Duration, again bool) {
	if !passing(err) {
		return 0, false
	}
	var status *StatusError
	if errors.As(err, &status) && status.RetryAfter > 0 {
		return status.RetryAfter, status.RetryAfter <= longestWait
	}
	return rand.N(time.Second << try), true
}

// passing reports whether a failure may be over soon.
func passing(err error) bool {
	var status *StatusError
	if errors.As(err, &status) {
		switch status.Status {
		case http.StatusRequestTimeout, http.StatusConflict:
			return true
		case http.StatusTooManyRequests:
			return status.Code != "insufficient_quota"
		}
		return status.Status >= 500
	}
	var network *url.Error // of the transport: refused, reset, timed out
	return errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, context.DeadlineExceeded) || errors.As(err, &network)
}

// retryAfter reads the header of that name, in seconds or as a date, or those that say
// when a limit ends.
func retryAfter(h http.Header) time.Duration {
	if s := h.Get("Retry-After"); s != "" {
		if n, err := strconv.ParseFloat(s, 64); err == nil && n >= 0 && n < 1e6 {
			return time.Duration(n * float64(time.Second))
		}
		if at, err := http.ParseTime(s); err == nil {
			return max(0, time.Until(at))
		}
	}
	longest := time.Duration(0)
	for _, limit := range []string{"requests", "tokens"} {
		if h.Get("X-Ratelimit-Remaining-"+limit) != "0" {
			continue
		}
		if d, err := time.ParseDuration(h.Get("X-Ratelimit-Reset-" + limit)); err == nil {
			longest = max(longest, d)
		}
	}
	return longest
}
