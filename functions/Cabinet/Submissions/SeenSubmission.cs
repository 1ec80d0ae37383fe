using EGov.Cabinet.Bodies;
using EGov.Platform.Aggregates;

namespace EGov.Cabinet.Submissions;

/// <summary>A submission and what its reader is to it; at least one of the two.</summary>
/// <param name="Aggregate">The submission.</param>
/// <param name="OfAgency">Whether they act for the agency that submits it, or one that took over from it.</param>
/// <param name="Standing">What they are in the body, where that shows it to them.</param>
internal sealed record SeenSubmission(Aggregate<Submission> Aggregate, bool OfAgency, Standing? Standing)
{
    public Submission State => Aggregate.State;

    /// <summary>Whether they are of the body's secretariat.</summary>
    public bool OfSecretariat => Standing is { IsSecretary: true };
}
