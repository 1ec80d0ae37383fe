using EGov.Cabinet.Agenda;
using EGov.Cabinet.Answers;
using EGov.Cabinet.Closing;
using EGov.Cabinet.Commitments;
using EGov.Platform.Aggregates;
using EGov.Platform.Claims;
using EGov.Platform.Events;
using EGov.Platform.Files;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Cabinet.Ballots;

/// <summary>Ballots, their answers, and what binds the result to them.</summary>
internal static class BallotRegistration
{
    internal static void AddBallots(this IServiceCollection services)
    {
        services.AddSingleton<AggregateStore<Ballot, BallotEvent>>();
        services.AddSingleton<AggregateStore<Answer, AnswerEvent>>();
        services.AddSingleton<IClaimedAggregates, ClaimedBallots>();
        services.AddSingleton<IFileHolder, BallotFiles>();
        services.AddSingleton<Files.IFileReaders, BallotFiles>();
        services.AddSingleton<Papers>();
        services.AddSingleton<BallotWriting>();
        services.AddSingleton<BallotDesk>();
        services.AddSingleton<AnswerStore>();
        services.AddSingleton<AnswerDesk>();
        services.AddSingleton<AnswerSigning>();
        services.AddSingleton<BallotCounting>();
        services.AddSingleton<ProofDesk>();
        services.AddSingleton<VoteSignatures>();
        services.AddSingleton<ReceiptCheck>();
        services.AddSingleton<BallotVerification>();
        services.AddView<BallotSummary, BallotLists>();
        services.AddView<AnswerSummary, AnswerLists>();
        services.AddView<AgendaItem, AgendaLists>();
        services.AddView<BallotHistoryState, BallotHistory>();
    }
}
