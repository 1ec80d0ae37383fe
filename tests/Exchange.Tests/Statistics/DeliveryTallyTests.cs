using EGov.Exchange.Deliveries;
using EGov.Exchange.Statistics;
using static EGov.Exchange.Tests.Registers.ToldExchanges;

namespace EGov.Exchange.Tests.Statistics;

public sealed class DeliveryTallyTests
{
    private static readonly DateTimeOffset Due = Placed(0, Begin).AnswerBy!.Value;

    [Fact]
    public void What_lies_in_the_mailbox_counts_as_nothing_but_itself() => Assert.Equal("00=1 n=1 so=1", Of());

    [Fact]
    public void An_answer_on_the_last_moment_is_in_time_and_one_after_it_late()
    {
        Assert.Equal("03=1 am=9000 it=1 n=1 so=1", Of(Reported(BusinessState.Accepted, Due)));
        Assert.Equal("02=1 am=9001 lt=1 n=1 so=1", Of(Reported(BusinessState.Refused, Due.AddMinutes(1))));
    }

    [Fact]
    public void Arriving_answers_nothing_and_what_is_reported_later_does_not_answer_again() => Assert.Equal(
        "05=1 am=120 it=1 n=1 so=1",
        Of(
            Reported(BusinessState.Arrived, Begin.AddHours(1)),
            Reported(BusinessState.Accepted, Begin.AddHours(2)),
            Reported(BusinessState.Processing, Due.AddDays(9))));

    [Fact]
    public void A_reminder_makes_it_overdue_until_it_is_answered_but_not_one_of_a_recall()
    {
        var asked = new DeliveryRecallAsked(Begin.AddHours(1), "sender", "Sai", null, Begin.AddHours(2));

        Assert.Equal("00=1 n=1 od=1 so=1", Of(new DeliveryReminded(Due, "system", 1, Due.AddDays(1), OfRecall: false)));
        Assert.Equal("00=1 n=1 ra=1 so=1", Of(asked, new DeliveryReminded(Due, "system", 1, Due.AddDays(1), OfRecall: true)));
        Assert.Equal(
            "03=1 am=9060 lt=1 n=1 so=1",
            Of(new DeliveryReminded(Due, "system", 1, Due.AddDays(1), OfRecall: false), Reported(BusinessState.Accepted, Due.AddHours(1))));
    }

    [Fact]
    public void A_recall_is_asked_refused_and_agreed_and_what_was_given_back_stays_so()
    {
        var asked = new DeliveryRecallAsked(Begin.AddHours(1), "sender", "Sai", null, Due);
        var refused = new DeliveryRecallAnswered(Begin.AddHours(2), "clerk", false, "Đã xử lý", null);

        Assert.Equal("00=1 n=1 ra=1 so=1", Of(asked));
        Assert.Equal("00=1 n=1 ra=1 rr=1 so=1", Of(asked, refused));
        Assert.Equal("00=1 n=1 ra=1 so=1", Of(asked, refused, asked));
        Assert.Equal("00=1 n=1 ra=1 rc=1 so=1", Of(asked, refused, asked, refused with { Agreed = true }));
    }

    [Fact]
    public void It_is_finished_in_time_by_the_clerks_day_and_without_a_day_neither_in_time_nor_late()
    {
        var noted = Reported(BusinessState.Accepted, Begin) with { Register = new(null, new DateOnly(2026, 12, 12), null) };

        Assert.Contains("fi=1", Of(noted, Reported(BusinessState.Finished, Begin.AddDays(1))), StringComparison.Ordinal);
        Assert.Contains("fl=1", Of(noted, Reported(BusinessState.Finished, Begin.AddDays(2))), StringComparison.Ordinal);
        Assert.Equal("06=1 am=4320 fm=4320 fn=1 it=1 n=1 so=1", Of(Reported(BusinessState.Finished, Begin.AddDays(3))));
    }

    [Fact]
    public void A_late_or_contradicting_report_changes_nothing() => Assert.Equal(
        "00=1 n=1 so=1", Of(Reported(BusinessState.Accepted, Begin) with { Outcome = ReportOutcome.Contradicted }));

    [Fact]
    public void A_packet_that_asks_for_a_document_back_is_no_document() => Assert.Null(DeliveryTally.After(null, Placed(3, Begin)));

    private static DeliveryReported Reported(string state, DateTimeOffset at) => new(at, "clerk", state, null, null, null, ReportOutcome.Applied);

    private static string Of(params DeliveryEvent[] events)
    {
        var tally = events.Prepend(Placed(0, Begin)).Aggregate((DeliveryTally?)null, DeliveryTally.After)!;
        return string.Join(' ', tally.ToAmounts().Select(amount => $"{amount.Key}={amount.Value}"));
    }
}
