using EGov.Platform.Aggregates;
using EGov.Platform.Claims;

namespace EGov.Cabinet.Submissions;

/// <summary>Says which submissions were drawn up under claims.</summary>
internal sealed class ClaimedSubmissions(AggregateStore<Submission, SubmissionEvent> submissions) : IClaimedAggregates
{
    public string Kind => Submission.Kind;

    public async Task<bool> ExistsAsync(Reservation reserved, CancellationToken cancellation) =>
        await submissions.FindAsync(Submission.AggregateId(reserved.Id), cancellation) is not null;
}
