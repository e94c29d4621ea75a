package main

import (
	"net/http"
	"time"

	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/sync/platform"
)

// post says what the Post would say of letters: for a demonstration and for
// scripts, where no Post takes part.
func (a *app) post() *cobra.Command {
	var reason, place, at string
	c := &cobra.Command{Use: "post accepted|transit|presented|delivered|returned LABEL...", Args: cobra.MinimumNArgs(2),
		Short: "Say what the Post says about letters",
		RunE: func(_ *cobra.Command, args []string) error {
			when := time.Now()
			if at != "" {
				var err error
				if when, err = time.Parse(time.RFC3339, at); err != nil {
					return office.Refuse(badUsage)
				}
			}
			var words []platform.Word
			for _, label := range args[1:] {
				words = append(words, platform.Word{Label: label,
					Track: office.Track{What: office.Tracked(args[0]), At: when, Place: place, Reason: office.Reason(reason)}})
			}
			return a.with(func(d *desk) error {
				answer := map[string]any{}
				if err := d.ask(http.MethodPost, "/v1/post/tracking", words, &answer); err != nil {
					return err
				}
				return a.say(answer)
			})
		}}
	c.Flags().StringVar(&reason, "reason", "", "why it came back: unclaimed, unknown, address, declined or other")
	c.Flags().StringVar(&place, "place", "", "place")
	c.Flags().StringVar(&at, "at", "", "when (RFC 3339); now if left out")
	return c
}
