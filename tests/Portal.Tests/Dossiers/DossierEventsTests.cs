using EGov.Platform.Aggregates;
using EGov.Portal.Dossiers;
using EGov.Portal.Tests.Rules;
using EGov.Portal.Views;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>An event that is new must not be passed over in silence by what is folded from events.</summary>
public sealed class DossierEventsTests
{
    public static TheoryData<string> Names =>
        [.. typeof(DossierEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DossierEvent))).Select(EventTypes.NameOf)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_dossier_and_the_lists_know_every_event(string name)
    {
        var happened = (DossierEvent)EventSchemaTests.Samples.Single(sample => EventTypes.NameOf(sample.GetType()) == name);
        var listed = DossierSummary.After(null, Submission);

        Assert.NotEmpty(Dossier.Fold(Waiting, happened).History);
        Assert.NotNull(DossierSummary.After(listed, happened));
    }
}
