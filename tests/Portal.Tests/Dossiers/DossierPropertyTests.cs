using EGov.Platform.Results;
using EGov.Portal.Dossiers;
using FsCheck;
using FsCheck.Fluent;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>Whatever is asked of a dossier, in whatever order and however often, it stays what a dossier may be.</summary>
public sealed class DossierPropertyTests
{
    private static readonly Func<Dossier, DateTimeOffset, Result<IReadOnlyList<DossierEvent>>>[] Commands =
    [
        (dossier, at) => dossier.Pay("T1", 135_000, at),
        (dossier, at) => dossier.Pay("T2", 135_000, at),
        (dossier, at) => dossier.Accept("officer", at, Calendar),
        (dossier, at) => dossier.Refuse("officer", at, "reason"),
        (dossier, at) => dossier.RequestSupplement("officer", at, "reason", ["application"]),
        (dossier, at) => dossier.AddPapers("anna", at, [new("application", "f9")], Calendar),
        (dossier, at) => dossier.OpenNextStep(at, Calendar),
        (dossier, at) => dossier.CompleteStep("officer", at, "verify", null),
        (dossier, at) => dossier.CompleteStep("officer", at, "issue", null),
        (dossier, at) => dossier.CheckOverdue(at),
        (dossier, at) => dossier.ReturnResult("officer", at, ["f3"]),
        (dossier, at) => dossier.BeginPayment(at),
        (dossier, at) => dossier.DeclinePayment(dossier.PaymentAttempts, at),
    ];

    /// <summary>Random commands, biased a little to the useful ones so that many runs reach the end.</summary>
    private static Arbitrary<int[]> Histories { get; } =
        Gen.Frequency(
            (3, Gen.Elements(0, 2, 6, 7, 6, 8, 10)),
            (2, Gen.Choose(0, Commands.Length - 1)))
        .ArrayOf(60)
        .ToArbitrary();

    [Fact]
    public void No_order_and_no_repetition_of_commands_breaks_an_invariant() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Histories, history =>
        {
            var states = Play(history);
            Assert.All(states.Zip(states.Skip(1)), pair => AssertStep(pair.First, pair.Second));
            Assert.All(states, AssertState);
        }));

    [Fact]
    public void What_is_folded_from_the_events_is_what_was_decided() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Histories, history =>
        {
            var events = new List<DossierEvent> { Submission };
            var last = Play(history, events)[^1];
            var folded = events.Aggregate((Dossier?)null, Dossier.Fold)!;
            Assert.Equal(Json(last), Json(folded));
        }));

    [Fact]
    public void A_command_that_succeeded_gives_an_error_or_nothing_when_it_is_repeated_at_once() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Histories, history =>
        {
            var dossier = Submitted;
            var at = Monday;
            foreach (var command in history)
            {
                at = at.AddHours(5);
                if (!Commands[command](dossier, at).Succeeded(out var events, out _))
                {
                    continue;
                }

                dossier = events.Aggregate(dossier, Dossier.Fold);
                var again = Commands[command](dossier, at);
                var opensNext = command == 6 && dossier.StepToOpen is not null;
                Assert.True(opensNext || !again.Succeeded(out var repeated, out _) || repeated.Count == 0);
            }
        }));

    private static List<Dossier> Play(int[] history, List<DossierEvent>? record = null)
    {
        var states = new List<Dossier> { Submitted };
        var at = Monday;
        foreach (var command in history)
        {
            at = at.AddHours(5);
            if (Commands[command](states[^1], at).Succeeded(out var events, out _))
            {
                record?.AddRange(events);
                states.Add(events.Aggregate(states[^1], Dossier.Fold));
            }
        }

        return states;
    }

    private static void AssertState(Dossier dossier)
    {
        Assert.Equal(dossier.Step is not null, dossier.Status is DossierStatus.Processing && dossier.StepToOpen is null);
        Assert.Equal(dossier.Result is not null, dossier.Status is DossierStatus.Returned);
        Assert.Equal(dossier.RefusalReason is not null, dossier.Status is DossierStatus.Refused);
        Assert.Equal(
            dossier.Supplement is not null && dossier.Supplement.SuppliedAt is null && !dossier.IsFinal,
            dossier.Status is DossierStatus.AwaitingSupplement);
        Assert.True(dossier.OpenPayment is null || !dossier.IsFinal, "a dossier does not end while it is being paid");
        Assert.True(dossier.OpenPayment is null || dossier.Payment is null);
        Assert.True(dossier.AcceptedAt is null || dossier.IsPaid);
        Assert.True(dossier.DueAt is null || dossier.AcceptedAt is not null);
        Assert.True(dossier.StepsDone <= dossier.Terms.Steps.Count);
        Assert.True(dossier.Status is not (DossierStatus.Completed or DossierStatus.Returned) || dossier.StepsDone == dossier.Terms.Steps.Count);
        Assert.InRange(dossier.History.Count(line => line.What == "fee-paid"), 0, 1);
        Assert.InRange(dossier.History.Count(line => line.What == "result-returned"), 0, 1);
        Assert.InRange(dossier.History.Count(line => line.What == "supplement-requested"), 0, 1);
        Assert.InRange(dossier.History.Count(line => line.What == "overdue"), 0, dossier.Supplement?.SuppliedAt is null ? 1 : 2);
        Assert.Equal(Enumerable.Range(1, dossier.History.Count).Select(number => (long)number), dossier.History.Select(line => line.Sequence));
    }

    private static void AssertStep(Dossier before, Dossier after)
    {
        Assert.True(after.History.Count >= before.History.Count);
        Assert.True(!before.IsFinal || after.Status == before.Status, "a final dossier changes no more");
        Assert.True(before.Payment is null || after.Payment == before.Payment, "a payment stays");
        Assert.True(before.AcceptedAt is null || after.AcceptedAt == before.AcceptedAt, "a dossier is accepted once");
    }

    private static string Json(Dossier dossier) =>
        System.Text.Json.JsonSerializer.Serialize(dossier, EGov.Platform.Storage.PlatformJson.Options);
}
