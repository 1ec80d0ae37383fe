using EGov.Cabinet.Answers;
using EGov.Cabinet.Ballots;
using EGov.Cabinet.Closing;
using EGov.Cabinet.Regulations;
using EGov.Platform.Proof;
using EGov.Platform.Results;

namespace EGov.Cabinet.Tests.Ballots;

/// <summary>A ballot with its answers as the handlers drive them, and beside it what a clerk with a pencil would have noted.</summary>
internal sealed class BallotPlay
{
    public const int Voters = 4;

    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);
    private static readonly string[] Choices = [Question.Agree, Question.Disagree, Question.Other];
    private static readonly RegulationVersion Rules = new RegulationBook().On("government", new(2026, 1, 5))!;

    private readonly Answer?[] answers = new Answer?[Voters];
    private readonly string?[] noted = new string?[Voters];
    private DateTimeOffset now = Begin;

    public Ballot Ballot { get; private set; } =
        Ballot.Fold(null, new BallotPrepared(Begin, "secretary", "b", "government", null, new("Nghị quyết", [new("Thông qua?", QuestionKind.Agreement)], [], null)));

    public List<BallotEvent> Happened { get; } = [];

    /// <summary>What the pencil says of each voter; nothing more is noted once the voter's answer is sealed or the ballot recalled.</summary>
    public IReadOnlyList<string?> Noted => noted;

    /// <summary>Does one thing, whatever it is good for now.</summary>
    public void Do(int command, int who, int choice)
    {
        now += TimeSpan.FromHours(5);
        switch (command)
        {
            case 0 or 1 or 2 or 3:
                Give(who, choice);
                break;
            case 4:
                Note(Value(Ballot.BeginNumbering(2026)).Open(2026, 1, [.. Enumerable.Range(0, Voters).Select(VoterAt)], Rules, Begin.AddDays(5), Begin.AddDays(6), "chair", now));
                break;
            case 5:
                Note(Ballot.Extend(now.AddDays(who), now.AddDays(who + 1), "Thêm thời gian", "secretary", now));
                break;
            case 6:
                Note(Ballot.BeginClosing(false, "secretary", now));
                break;
            case 7:
                Seal(who);
                break;
            case 8:
                Note(Ballot.Recall("Sai", "secretary", now));
                break;
            case 9:
                Count();
                break;
            default:
                Draft(who, choice);
                break;
        }
    }

    public IReadOnlyList<string?> Counted() => [.. answers.Select(answer => answer?.Given?.Content.Answers[0].Option)];

    /// <summary>Somebody who has a seat but no vote in this ballot tries to answer as the desk would let nobody.</summary>
    public int PlaceOfStranger() => Ballot.PlaceOf("s99");

    private static Voter VoterAt(int place) => new($"s{place + 2}", $"p{place}", place == 0);

    private void Give(int who, int choice)
    {
        if (Ballot.RefuseAnswer() is not null)
        {
            return;
        }

        var answer = Begun(who);
        var given = new GivenAnswer(answer.Revisions.Count + 1, now, new([new(Choices[choice % 3], "ý kiến")], null), new string('a', 64), $"h{now.Ticks}", null, now > Ballot.Due);
        if (answer.Give(given, answer.Person).Succeeded(out var events, out _))
        {
            answers[who] = events.Aggregate(answer, Answer.Fold);
            noted[who] = Choices[choice % 3];
        }
    }

    private void Draft(int who, int choice)
    {
        var answer = Begun(who);
        if (answer.Drafted(new([new(Choices[choice % 3], "ý kiến")], null), null, "assistant", now).Succeeded(out var events, out _))
        {
            answers[who] = events.Aggregate(answer, Answer.Fold);
        }
    }

    private void Seal(int who)
    {
        if (Ballot.Stage is BallotStage.Closing or BallotStage.Recalled)
        {
            answers[who] = Value(Begun(who).Seal(now)).Aggregate(Begun(who), Answer.Fold);
        }
    }

    private void Count()
    {
        if (Ballot.Stage is BallotStage.Closing && answers.All(answer => answer is { SealedAt: not null }))
        {
            var given = new SealedAnswers(Ballot, answers!);
            var commitment = new Commitment(Ballot.Asked!, given.Tree().Root, Voters, "t", "d", new ProofStamp("", ""));
            Note(Ballot.Close(new(given.Count(), given.Given.Count(each => each is not null), 0, given.AskedToDiscuss(), commitment), now));
        }
        else if (Ballot.Stage is not BallotStage.Closing)
        {
            // Counted again, or out of turn: nothing may come of it.
            Note(Ballot.Close(new([], 0, 0, [], new("", "", 0, "", "", new("", ""))), now));
        }
    }

    private Answer Begun(int who) => answers[who] ??= new("b", "government", VoterAt(who).Seat, VoterAt(who).Person);

    private void Note(Result<IReadOnlyList<BallotEvent>> decided)
    {
        if (decided.Succeeded(out var events, out _))
        {
            foreach (var happened in events)
            {
                Ballot = Ballot.Fold(Ballot, happened);
                Happened.Add(happened);
            }
        }
    }

    private Ballot Value(Result<Ballot> noting) => noting.Succeeded(out var value, out _) ? Ballot = value : Ballot;

    private static IReadOnlyList<AnswerEvent> Value(Result<IReadOnlyList<AnswerEvent>> decided) => decided.Succeeded(out var value, out _) ? value : [];
}
