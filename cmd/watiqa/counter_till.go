package main

import (
	"strconv"
	"strings"

	"watiqa/store/office"
)

// found gives the id of what was typed as people call it; what is typed already
// is one, or is nobody's, stays.
func found[T any](c *counter, typed string, shelf func(*office.State) office.Shelf[T], called func(T, string) bool) string {
	id := typed
	_ = c.books.View(func(s *office.State) error {
		if _, known := shelf(s).Get(typed); known {
			return nil
		}
		for other, one := range shelf(s).All() {
			if called(one, typed) {
				id = other
			}
		}
		return nil
	})
	return id
}

// bookOf finds a receipt book by its first leaf: "A401", "401".
func (c *counter) bookOf(typed string) string {
	return found(c, typed, func(s *office.State) office.Shelf[office.ReceiptBook] { return s.ReceiptBooks }, func(b office.ReceiptBook, typed string) bool {
		return isLeaf(typed, b.Series, b.First)
	})
}

// receiptOf finds a receipt by the number on its leaf.
func (c *counter) receiptOf(typed string) string {
	return found(c, typed, func(s *office.State) office.Shelf[office.Receipt] { return s.Receipts }, func(r office.Receipt, typed string) bool {
		series, _, _ := strings.Cut(r.Label, " ")
		return isLeaf(typed, series, r.Number)
	})
}

// isLeaf tells whether what was typed is a number, with or without its series.
func isLeaf(typed, series string, number uint64) bool {
	digits := strings.TrimPrefix(strings.ToUpper(strings.ReplaceAll(typed, " ", "")), strings.ToUpper(series))
	n, err := strconv.ParseUint(digits, 10, 64)
	return err == nil && n == number
}

// closingOf finds a closing by its number of the year.
func (c *counter) closingOf(typed string) string {
	return found(c, typed, func(s *office.State) office.Shelf[office.Closing] { return s.Closings },
		func(one office.Closing, typed string) bool { return one.Number == typed })
}

// depositOf finds a deposit by its slip.
func (c *counter) depositOf(typed string) string {
	return found(c, typed, func(s *office.State) office.Shelf[office.Deposit] { return s.Deposits },
		func(one office.Deposit, typed string) bool { return one.Slip == typed })
}

// handoverOf finds a drawer that waits to be taken over by the login of whose it was.
func (c *counter) handoverOf(typed string) string {
	from := c.personOf(typed)
	return found(c, typed, func(s *office.State) office.Shelf[office.Handover] { return s.Handovers },
		func(one office.Handover, _ string) bool { return one.From == from && one.Taken == nil })
}

// annexeOf finds takings that wait for their collector by the number of their slip.
func (c *counter) annexeOf(typed string) string {
	return found(c, typed, func(s *office.State) office.Shelf[office.Annexe] { return s.Annexes },
		func(one office.Annexe, typed string) bool {
			return one.Slip == typed && one.Received == nil && one.Sent == nil
		})
}
