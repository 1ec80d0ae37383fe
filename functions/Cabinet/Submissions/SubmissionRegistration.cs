using EGov.Cabinet.Ballots;
using EGov.Cabinet.Files;
using EGov.Cabinet.Remarks;
using EGov.Cabinet.Submissions.Drafts;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Events;
using EGov.Platform.Files;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Cabinet.Submissions;

/// <summary>Submissions, the versions of their drafts, and the remarks on them.</summary>
internal static class SubmissionRegistration
{
    internal static void AddSubmissions(this IServiceCollection services)
    {
        services.AddSingleton<AggregateStore<Submission, SubmissionEvent>>();
        services.AddSingleton<AggregateStore<DraftText, DraftEvent>>();
        services.AddSingleton<AggregateStore<Remark, RemarkEvent>>();
        services.AddSingleton<IClaimedAggregates, ClaimedSubmissions>();
        services.AddSingleton<IClaimedAggregates, ClaimedDrafts>();
        services.AddSingleton<IClaimedAggregates, ClaimedRemarks>();
        services.AddSingleton<IFileHolder, SubmissionFiles>();
        services.AddSingleton<IFileReaders, SubmissionFiles>();
        services.AddSingleton<IBallotSubmissions, BallotSubmissions>();
        services.AddSingleton<SummaryBook>();
        services.AddSingleton<SubmissionWriting>();
        services.AddSingleton<SubmissionDesk>();
        services.AddSingleton<SubmissionFollower>();
        services.AddSingleton<DraftDesk>();
        services.AddSingleton<RemarkDesk>();
        services.AddView<SubmissionSummary, SubmissionLists>();
        services.AddView<Remark, RemarkLists>();
    }
}
