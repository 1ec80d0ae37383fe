using System.Reflection;
using EGov.Platform.Aggregates;
using EGov.Portal.Dossiers;
using EGov.Portal.Views;
using static EGov.Portal.Tests.Dossiers.DossierSamples;

namespace EGov.Portal.Tests.Dossiers;

/// <summary>An event that is new must not be passed over in silence by what is folded from events.</summary>
public sealed class DossierEventsTests
{
    public static TheoryData<string> Names => [.. Events.Select(EventTypes.NameOf)];

    private static IEnumerable<Type> Events => typeof(DossierEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DossierEvent)));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_dossier_and_the_lists_know_every_event(string name)
    {
        var happened = (DossierEvent)PortalEventSamples.All.Single(sample => EventTypes.NameOf(sample.GetType()) == name);
        var listed = DossierSummary.After(null, Submission);

        Assert.NotEmpty(Dossier.Fold(Waiting, happened).History);
        Assert.NotNull(DossierSummary.After(listed, happened));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_event_says_who_is_told_of_it(string name) =>
        Assert.NotNull(TypeOf(name).GetCustomAttribute<ToldToAttribute>());

    [Theory]
    [MemberData(nameof(Names))]
    public void The_applicant_is_told_what_the_event_says_and_no_more(string name)
    {
        var happened = (DossierEvent)PortalEventSamples.All.Single(sample => sample.GetType() == TypeOf(name));
        var line = Dossier.Fold(Waiting, happened).History[^1];
        var told = DossierHistory.For([line], inside: false).SingleOrDefault();

        switch (TypeOf(name).GetCustomAttribute<ToldToAttribute>()!.Audience)
        {
            case Audience.Applicant:
                Assert.Equal(line, told);
                break;
            case Audience.ApplicantWithoutNote:
                Assert.Equal(TypeOf(name).GetProperty("Step")!.GetValue(happened), told!.Note);
                break;
            default:
                Assert.Null(told);
                break;
        }
    }

    [Fact]
    public void What_officials_settle_among_themselves_is_these() => Assert.Equal(
        ["assigned", "escalated", "reason-requested", "step-completed", "step-returned"],
        Events.Select(type => EventTypes.PlainNameOf(EventTypes.NameOf(type))).Where(what => ToldToAttribute.Of(what) is not Audience.Applicant).Order());

    [Fact]
    public void Of_an_event_that_is_not_known_the_applicant_is_not_told() => Assert.Equal(Audience.Officials, ToldToAttribute.Of("unheard-of"));

    private static Type TypeOf(string name) => Events.Single(type => EventTypes.NameOf(type) == name);
}
