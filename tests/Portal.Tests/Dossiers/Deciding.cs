using EGov.Platform.Results;
using EGov.Portal.Dossiers;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>Lets tests decide and fold in one line.</summary>
internal static class Deciding
{
    /// <summary>The dossier after a decision that must succeed.</summary>
    public static Dossier After(this Dossier dossier, Func<Dossier, Result<IReadOnlyList<DossierEvent>>> decide)
    {
        Assert.True(decide(dossier).Succeeded(out var events, out var error), error?.DetailIn(Language.English));
        return events.Aggregate(dossier, Dossier.Fold);
    }

    /// <summary>The code of the error that a decision gives.</summary>
    public static string Refusal(this Result<IReadOnlyList<DossierEvent>> decision)
    {
        Assert.False(decision.Succeeded(out _, out var error), "it was not refused");
        return error.Definition.Code;
    }

    /// <summary>The one field that a decision finds wrong.</summary>
    public static string RefusedField(this Result<IReadOnlyList<DossierEvent>> decision)
    {
        Assert.False(decision.Succeeded(out _, out var error), "it was not refused");
        return Assert.Single(error.Fields).Field;
    }

    /// <summary>The events that a decision gives.</summary>
    public static IReadOnlyList<DossierEvent> Events(this Result<IReadOnlyList<DossierEvent>> decision)
    {
        Assert.True(decision.Succeeded(out var events, out var error), error?.DetailIn(Language.English));
        return events;
    }
}
