using EGov.Cabinet.Ballots;
using EGov.Cabinet.Errors;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Errors;
using EGov.Platform.Results;

namespace EGov.Cabinet.Submissions;

/// <summary>Makes of a request what is submitted: checked, with its files attached.</summary>
internal sealed class SubmissionWriting(Papers papers, AgencyRegistry agencies)
{
    /// <param name="caller">Who draws it up.</param>
    /// <param name="id">The submission's id.</param>
    /// <param name="asked">What was asked for.</param>
    /// <param name="known">The files that it has already.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<SubmissionContent>> ContentOfAsync(
        Caller caller, string id, SubmissionBody asked, IReadOnlyList<Paper> known, CancellationToken cancellation)
    {
        var (named, opinions) = (asked.Papers ?? [], asked.Opinions ?? []);
        if (SubmissionCheck.FaultOf(asked) is { } fault)
        {
            return fault;
        }

        foreach (var (opinion, index) in opinions.Select((opinion, index) => (opinion, index)))
        {
            if (await agencies.FindAsync(opinion.Agency, cancellation) is null)
            {
                return PlatformErrors.InvalidFields.For(CabinetErrors.UnknownOpinionAgency.At($"/opinions/{index}/agency", opinion.Agency));
            }
        }

        IReadOnlyList<PaperBody> all =
            [.. named, .. opinions.Where(opinion => opinion.File is not null).Select(opinion => new PaperBody(opinion.File!, opinion.Agency, PaperKind.Opinion))];
        return (await papers.TakeAsync(caller, all, known, Submission.AggregateId(id), "/papers", cancellation)).Succeeded(out var taken, out var error)
            ? new SubmissionContent(asked.Title, asked.Summary, asked.Questions, [.. taken.Take(named.Count)], [.. opinions.Select(opinion => Of(opinion, taken))])
            : error;
    }

    private static Opinion Of(OpinionBody opinion, IReadOnlyList<Paper> files) =>
        new(opinion.Agency, opinion.Stance, opinion.Text, files.FirstOrDefault(file => file.File == opinion.File));
}
