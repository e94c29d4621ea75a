package main

import (
	"encoding/json"
	"net/http"
	"strings"

	"github.com/spf13/cobra"

	"watiqa/store/office"
	"watiqa/sync/platform"
)

// treasury says what the Treasury would credit: for a demonstration and for
// scripts, where no Treasury takes part.
func (a *app) treasury() *cobra.Command {
	var day, from, to, total string
	c := &cobra.Command{Use: "treasury OFFICE NUMBER [ORDER=AMOUNT...]", Args: cobra.MinimumNArgs(2),
		Short: "Issue a statement of the Treasury: line by line, or a lump sum with --total",
		RunE: func(_ *cobra.Command, args []string) error {
			st := office.Statement{ID: args[1], Issued: office.Day(day), From: office.Day(from), To: office.Day(to)}
			for _, line := range args[2:] {
				order, typed, both := strings.Cut(line, "=")
				amount, err := office.ParseCentimes(typed)
				if !both || err != nil {
					return office.Refuse(badUsage)
				}
				st.Lines = append(st.Lines, office.StatementLine{Order: order, Amount: amount})
			}
			st.Total = st.Sum()
			if total != "" {
				var err error
				if st.Total, err = office.ParseCentimes(total); err != nil {
					return office.Refuse(badUsage)
				}
			}
			return a.with(func(d *desk) error {
				answer := map[string]any{}
				credits := []platform.Credit{{Office: args[0], Statement: st}}
				if err := d.ask(http.MethodPost, "/v1/treasury/statements", credits, &answer); err != nil {
					return err
				}
				return a.say(answer)
			})
		}}
	c.Flags().StringVar(&day, "day", "", "day on the statement")
	c.Flags().StringVar(&from, "from", "", "first day of its period")
	c.Flags().StringVar(&to, "to", "", "last day of its period")
	c.Flags().StringVar(&total, "total", "", "total in dirhams; the sum of the lines if left out")
	return c
}

// regularisation shows what an office asks of the Treasury and, with an order
// and a state, says what the Treasury would answer.
func (a *app) regularisation() *cobra.Command {
	var text string
	c := &cobra.Command{Use: "regularisation OFFICE [ORDER passed|granted|declined]", Args: cobra.MatchAll(cobra.RangeArgs(1, 3), both),
		Short: "What an office asks of the Treasury for credits that are missing, and the answers",
		RunE: func(_ *cobra.Command, args []string) error {
			return a.with(func(d *desk) error {
				if len(args) == 1 {
					var all []platform.Regularisation
					if err := d.ask(http.MethodGet, "/v1/offices/"+id(args[0])+"/regularisations", nil, &all); err != nil {
						return err
					}
					return a.sayAsked(all)
				}
				answer, replies := map[string]any{}, []platform.RegularisationReply{{Office: args[0], Order: args[1],
					State: office.RegularisationState(args[2]), Text: text}}
				if err := d.ask(http.MethodPost, "/v1/treasury/regularisations", replies, &answer); err != nil {
					return err
				}
				return a.say(answer)
			})
		}}
	c.Flags().StringVar(&text, "text", "", "what is said with it; needed with declined")
	return c
}

// sayAsked shows one line for each, oldest first.
func (a *app) sayAsked(all []platform.Regularisation) error {
	if a.json {
		return json.NewEncoder(a.out).Encode(all)
	}
	for _, r := range all {
		say(a.out, "%s\t%s\t%s\t%s\t%s\n", r.Day, r.Order, r.Amount.Format(office.Lang(a.flags.lang)), r.State, r.Text)
	}
	return nil
}

// both an order and a state are given, or neither.
func both(_ *cobra.Command, args []string) error {
	if len(args) == 2 {
		return office.Refuse(badUsage)
	}
	return nil
}
