using System.Security.Cryptography;
using System.Text;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Bodies;
using EGov.Cabinet.Commitments;
using EGov.Cabinet.Errors;
using EGov.Platform.Access;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Calendar;
using EGov.Platform.Files;
using EGov.Platform.Results;
using EGov.Platform.Signatures;

namespace EGov.Cabinet.Outcomes;

/// <summary>
/// Issues the sheet of a result: counted again first, drawn, signed by the secretary, sealed by the agency, kept, then noted in the ballot. Its file
/// has one id for each ballot, so that who goes on after a crash finds what was kept, and nobody has two sheets.
/// </summary>
internal sealed class ResultSheets(
    ProofDesk proofs,
    BallotVerification verification,
    SheetDrawing drawing,
    IDocumentSigner signer,
    AgencySuccession succession,
    FileVault vault,
    AggregateStore<Ballot, BallotEvent> ballots,
    TimeProvider clock)
{
    /// <summary>The id of a ballot's sheet.</summary>
    public static string FileOf(string ballot) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{nameof(ResultSheets)}/{ballot}")).AsSpan(0, 16)).ToString("N");

    /// <summary>The ballot with its sheet; the first stays.</summary>
    public async Task<Result<Aggregate<Ballot>>> IssueAsync(Caller caller, SeenBallot seen, CancellationToken cancellation) =>
        seen.State.Sheet is not null ? seen.Aggregate
        : (await KeepAsync(seen, cancellation)).Succeeded(out var sheet, out var error)
            ? await ballots.ChangeAsync(
                seen.Aggregate.Id,
                seen.Aggregate.Version,
                ballot => ballot.IssueSheet(FileOf(ballot.Id), sheet.Sha256, caller.Id, clock.GetUtcNow()),
                cancellation)
            : error;

    /// <summary>The signed sheet, kept; one that is there already stays.</summary>
    public async Task<Result<UploadedFile>> KeepAsync(SeenBallot seen, CancellationToken cancellation)
    {
        var (ballot, id) = (seen.State, FileOf(seen.State.Id));
        if (await vault.FindIssuedAsync(id, cancellation) is { } kept)
        {
            return kept;
        }

        if (!(await proofs.ProofAsync(ballot, cancellation)).Succeeded(out var proof, out var error)
            || !(await IssuerAsync(seen.Standing, cancellation)).Succeeded(out var issuer, out error))
        {
            return error;
        }

        // Nobody signs what does not follow from the answers; whom the installation trusts is another matter.
        IReadOnlyList<BallotFinding> findings = [.. proof.Findings, .. await verification.VerifyAsync(proof.Proof, [], cancellation)];
        if (findings.FirstOrDefault(finding => !finding.IsDoubt()) is { } fault)
        {
            return CabinetErrors.ResultDoesNotHold.With(fault.Code, fault.Place);
        }

        var drawn = await drawing.DrawAsync(seen, issuer, cancellation);
        if (!(await SignAsync(drawn, ballot, issuer, cancellation)).Succeeded(out var signed, out error))
        {
            return error;
        }

        var name = $"bien-ban-kiem-phieu-{ballot.NumberText!.Replace('/', '-')}.pdf";
        await vault.KeepIssuedAsync($"agency-{issuer.Agency}", id, new Upload(name, signed), Ballot.AggregateId(ballot.Id), cancellation);
        return await vault.FindIssuedAsync(id, cancellation) ?? throw new InvalidOperationException($"The sheet {id} was kept and is gone.");
    }

    private async Task<Result<ReadOnlyMemory<byte>>> SignAsync(byte[] drawn, Ballot ballot, SheetIssuer issuer, CancellationToken cancellation)
    {
        var reason = $"Biên bản kiểm phiếu {ballot.NumberText}";
        var person = new Signatory(SignatoryKind.Person, issuer.Secretary.Person, issuer.Secretary.Name, reason);
        var agency = new Signatory(SignatoryKind.Agency, issuer.Agency, issuer.AgencyName, reason);
        return (await signer.SignPdfAsync(drawn, person, cancellation)).Succeeded(out var signed, out var error)
            ? await signer.SignPdfAsync(signed, agency, cancellation)
            : error;
    }

    private async Task<Result<SheetIssuer>> IssuerAsync(Standing standing, CancellationToken cancellation)
    {
        var body = standing.Body;
        var secretary = standing.Seats.First(seat => seat.Role is SeatRole.Secretary);
        return await succession.HeirsOfAsync(body.Agency, clock.GetUtcNow().DateInVietnam(), cancellation) is [var agency, ..]
            ? new SheetIssuer(body.Name.Vi, agency.Id, agency.Name.Vi, secretary)
            : (await succession.AbsenceOfAsync(body.Agency, cancellation))!;
    }
}
