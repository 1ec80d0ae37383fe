using EGov.Cabinet.Ballots;
using EGov.Cabinet.Errors;
using EGov.Cabinet.Files;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Results;
using EGov.Platform.Signatures.Decree;
using EGov.Platform.Signatures.Verification;

namespace EGov.Cabinet.Outcomes;

/// <summary>
/// Publishes signed resolutions: an uploaded PDF that its person signed first and its agency sealed then (Decree 30/2020/NĐ-CP, articles 5.1 and
/// 13.7), by the report that was made when it came.
/// </summary>
internal sealed class SignedResolutions(
    FileDesk desk,
    FileSignatures signatures,
    WorkingCalendar calendar,
    AggregateStore<UploadedFile, FileEvent> files,
    AggregateStore<Ballot, BallotEvent> ballots,
    TimeProvider clock)
{
    private const int LongestNumber = 50;

    /// <summary>The ballot with its resolution; the first stays. The file is attached before the ballot is saved.</summary>
    public async Task<Result<Aggregate<Ballot>>> PublishAsync(Caller caller, SeenBallot seen, ResolutionBody asked, CancellationToken cancellation)
    {
        var (ballot, now) = (seen.State, clock.GetUtcNow());
        if (ballot.RefuseResolution(asked.File, asked.Number) is { } refused)
        {
            return refused;
        }

        if (ballot.Resolution is not null)
        {
            return seen.Aggregate;
        }

        if (FaultOf(ballot, asked, now) is { } fault)
        {
            return fault;
        }

        var named = new NamedFiles([asked.File], "/file");
        if (await desk.CheckAsync(caller, named, seen.Aggregate.Id, cancellation) is { } unusable)
        {
            return unusable;
        }

        if (!(await SignedAsync(ballot, asked, cancellation)).Succeeded(out var signed, out var error))
        {
            return error;
        }

        return await desk.AttachAsync(named, seen.Aggregate.Id, cancellation) is { } unattached
            ? unattached
            : await ballots.ChangeAsync(seen.Aggregate.Id, seen.Aggregate.Version, present => present.PublishResolution(signed, caller.Id, now), cancellation);
    }

    private static Error? FaultOf(Ballot ballot, ResolutionBody asked, DateTimeOffset now)
    {
        List<FieldError> wrong = [.. BallotCheck.TextFaults(asked.Number, "/number", LongestNumber)];
        var counted = ballot.ClosedAt!.Value.DateInVietnam();
        if (asked.IssuedOn < counted || asked.IssuedOn > now.DateInVietnam())
        {
            wrong.Add(CabinetErrors.IssueDayNotPossible.At("/issuedOn", counted));
        }

        return wrong.Count > 0 ? PlatformErrors.InvalidFields.For(wrong) : null;
    }

    private async Task<Result<SignedResolution>> SignedAsync(Ballot ballot, ResolutionBody asked, CancellationToken cancellation)
    {
        var file = (await files.FindAsync(UploadedFile.AggregateId(asked.File), cancellation))!.State;
        if (await signatures.FindAsync(file, cancellation) is not { Format: SignedFormat.Pdf } report)
        {
            return CabinetErrors.ResolutionNotSigned.With(string.Empty);
        }

        var standing = DecreeRule.Of(report);
        if (standing is not { Standing: OriginalStanding.OriginalValue, Person.Signature: { Signer: { } signer } person, Agency.Signature.Signer: { } agency })
        {
            return CabinetErrors.ResolutionNotSigned.With(string.Join(", ", standing.Findings.Where(check => check.Outcome is not CheckOutcome.Passed).Select(check => check.Code)));
        }

        var signedAt = person.Time?.At ?? report.VerifiedAt;
        var publishBy = calendar.AddWorkingDays(signedAt.DateInVietnam(), ballot.Regulation!.Rules.PublishDays);
        return new SignedResolution(asked.File, asked.Number, asked.IssuedOn, signedAt, signer.Name, agency.Name, publishBy);
    }
}
