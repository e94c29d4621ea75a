package engine

import (
	"watiqa/store/office"
	"watiqa/sync/wire"
)

// settle does what a reply asks for, as far as our journal bears it out.
func (s *session) settle(b batch, r wire.Reply) error {
	ours, err := s.holds(r.Ack)
	if err != nil {
		return err
	}
	switch r.Verdict {
	case wire.OK:
		if !ours || r.Ack.Size < b.After.Size {
			return office.Refuse(office.LineLied)
		}
	case wire.Behind:
		if !ours {
			return s.forked(r) // restored, and then another branch came first
		}
		if r.Ack.Size >= b.Before.Size {
			return office.Refuse(office.LineLied) // it says less and shows no less
		}
	case wire.Forked:
		if ours {
			return office.Refuse(office.LineLied)
		}
		return s.forked(r)
	case wire.Revoked:
		return office.Refuse(office.LineRevoked)
	case wire.Unknown:
		return office.Refuse(office.LineNotEnrolled)
	case wire.Versioned:
		return otherVersion(r.V)
	default:
		return office.Refuse(office.LineMalformed)
	}
	if err := s.keep(r.Ack, r.First()); err != nil {
		return err
	}
	s.Doubt = 0
	return s.take(b.Feed, r)
}

// forked remembers what the platform says about the other branch.
func (s *session) forked(r wire.Reply) error {
	s.Fork = &office.Fork{Held: r.Ack.Size, Root: r.Ack.Root.String()}
	if r.Fork != nil {
		s.Fork.Shared, s.Fork.Receipt = r.Fork.Shared, r.Fork.Receipt
	}
	return office.Refuse(office.LineFork)
}

// take puts the reply's page of the feed into the books. A feed may begin anew
// once; within one session more often, and the platform is making fools of us.
func (s *session) take(at office.Cursor, r wire.Reply) error {
	restart, err := r.Feed.Follows(at, r.Items)
	switch {
	case err != nil:
		return office.Refuse(office.LineMalformed)
	case restart && s.restarted:
		return office.Refuse(office.LineLied)
	case !restart && len(r.Items) == 0:
		return nil
	}
	s.restarted = s.restarted || restart
	to := office.Cursor{Seq: r.Feed.To}
	if to.Seq > 0 {
		to.Digest = r.Feed.Digest.String()
	}
	return s.books.TakeFeed(at, r.Items, to)
}
