using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using EGov.Cabinet.Answers;
using EGov.Cabinet.Ballots;

namespace EGov.Cabinet.Commitments;

/// <summary>What is wrong with an answer as it is kept, beside what its proof shows.</summary>
internal static class KeptAnswers
{
    /// <summary>The faults of a voter's answer.</summary>
    /// <param name="ballot">The ballot, counted.</param>
    /// <param name="voter">The voter.</param>
    /// <param name="answer">The answer; null when there is none.</param>
    public static IEnumerable<BallotFault> FaultsOf(Ballot ballot, Voter voter, Answer? answer)
    {
        if (answer is not { SealedAt: not null })
        {
            yield return BallotFault.NotSealed;
        }

        if (answer is null)
        {
            yield break;
        }

        if (answer.Ballot != ballot.Id || answer.Body != ballot.Body || answer.Seat != voter.Seat || answer.Person != voter.Person)
        {
            yield return BallotFault.OtherBallot;
        }

        if (!IsLast(answer))
        {
            yield return BallotFault.NotLast;
        }

        if (answer.Given?.Signature is { } signature && !IsOf(signature))
        {
            yield return BallotFault.Signature;
        }
    }

    /// <summary>Whether what counts is the last of all that is noted to have been given.</summary>
    private static bool IsLast(Answer answer) => answer.Given is { } given
        ? answer.Revisions is [.., var last] && last == new AnswerRevision(given.Revision, given.At, given.Hash, given.Late) && last.Revision == answer.Revisions.Count
        : answer.Revisions.Count == 0;

    /// <summary>Whether the signature is of the certificate that is noted beside it.</summary>
    private static bool IsOf(AnswerSignature signature)
    {
        var signed = new SignedCms();
        try
        {
            signed.Decode(Convert.FromBase64String(signature.Cms));
            return signed.SignerInfos is [{ Certificate: { } certificate }]
                && certificate.GetNameInfo(X509NameType.SimpleName, false) == signature.Signer
                && certificate.SerialNumber == signature.Serial;
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            // What cannot be read is no signature of anybody.
            return false;
        }
    }
}
