using EGov.Platform.Calendar;
using EGov.Portal.Dossiers;
using EGov.Portal.Procedures;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>What a dossier waits for is watched: papers in state 5, money in 6, another agency in 8.</summary>
public sealed class DossierWaitTests
{
    private static readonly DateTimeOffset TuesdayEvening = new(2026, 11, 17, 17, 0, 0, VietnamTime.Offset);

    private static readonly Dossier AwaitingMoney = ProcessingOf(DossierCommands.Chain, Monday)
        .After(dossier => dossier.CompleteStep("officer", Monday, "verify", null, Calendar))
        .After(dossier => dossier.OpenNextStep(Monday, Calendar));

    private static readonly Dossier AwaitingAgency = AwaitingMoney
        .After(dossier => dossier.CompleteStep("officer", Monday, "tax", null, Calendar))
        .After(dossier => dossier.OpenNextStep(Monday, Calendar));

    [Fact]
    public void Money_and_another_decision_are_awaited_for_as_long_as_their_step_may_take()
    {
        foreach (var waiting in new[] { AwaitingMoney, AwaitingAgency })
        {
            Assert.Equal((TuesdayEvening, TuesdayEvening), (waiting.WaitEnds(Calendar), waiting.ClockActsAt(Calendar)));
            Assert.Empty(waiting.CheckOverdue(TuesdayEvening, Calendar).Events());

            var late = waiting.After(dossier => dossier.CheckOverdue(TuesdayEvening.AddSeconds(1), Calendar));

            Assert.Equal(("wait-overdue", waiting.Status), (late.History[^1].What, late.Status));
            Assert.Equal((TuesdayEvening.AddSeconds(1), null), (late.WaitOverdueAt, late.ClockActsAt(Calendar)));
            Assert.Empty(late.CheckOverdue(TuesdayEvening.AddDays(9), Calendar).Events());
            Assert.Null(late.After(dossier => dossier.CompleteStep("officer", TuesdayEvening.AddDays(1), late.Step!.Code, null, Calendar)).WaitOverdueAt);
        }
    }

    [Fact]
    public void Papers_are_awaited_until_the_dossier_may_be_closed_without_them()
    {
        var waiting = Processing.After(dossier => dossier.RequestSupplement("officer", Monday, "blurred", ["application"], Calendar));
        var closable = VietnamTime.At(waiting.SupplementEnds(Calendar)!.Value.AddDays(1), TimeOnly.MinValue);

        Assert.Equal(closable, waiting.ClockActsAt(Calendar));
        Assert.Empty(waiting.CheckOverdue(closable, Calendar).Events());
        Assert.Equal("PORTAL-2014", waiting.CloseUnsupplemented("officer", closable.AddSeconds(-1), "nothing came", Calendar).Refusal());

        var late = waiting.After(dossier => dossier.CheckOverdue(closable.AddSeconds(1), Calendar));

        Assert.Equal(closable.AddSeconds(1), late.WaitOverdueAt);
        Assert.Null(late.After(dossier => dossier.AddPapers("anna", closable.AddDays(1), [new("application", "f9")], Calendar)).WaitOverdueAt);
        Assert.Null(late.After(dossier => dossier.CloseUnsupplemented("officer", closable.AddDays(1), "nothing came", Calendar)).WaitOverdueAt);
    }

    [Fact]
    public void A_step_without_a_limit_is_awaited_for_ever()
    {
        var unbounded = DossierCommands.Chain with
        {
            Steps = [.. DossierCommands.Chain.Steps.Select(step => step.Code == "tax" ? step with { Amount = 0, Unit = LimitUnit.None } : step)],
        };
        var waiting = ProcessingOf(unbounded, Monday)
            .After(dossier => dossier.CompleteStep("officer", Monday, "verify", null, Calendar))
            .After(dossier => dossier.OpenNextStep(Monday, Calendar));

        Assert.Equal((DossierStatus.AwaitingFee, null), (waiting.Status, waiting.ClockActsAt(Calendar)));
    }

    [Fact]
    public void A_suspension_by_an_official_has_its_own_bound_and_leaves_the_wait_as_it_was()
    {
        var late = AwaitingMoney.After(dossier => dossier.CheckOverdue(TuesdayEvening.AddSeconds(1), Calendar));
        var suspended = late.After(dossier => dossier.Suspend("officer", TuesdayEvening.AddDays(1), "court", Calendar));

        Assert.Equal(suspended.Suspension!.Until, suspended.ClockActsAt(Calendar));
        var going = suspended.After(dossier => dossier.Resume("officer", TuesdayEvening.AddDays(2), Calendar));
        Assert.Equal((DossierStatus.AwaitingFee, late.WaitOverdueAt), (going.Status, going.WaitOverdueAt));
    }
}
