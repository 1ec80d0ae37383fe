namespace EGov.Cabinet.Errors;

/// <summary>
/// The errors of e-Cabinet itself. Numbers 5000 to 5999, each part in a file beside this one: 50xx bodies, 51xx submissions, 52xx ballots,
/// 53xx answers, 54xx results and their verification, 55xx papers, 56xx paper sessions and the agenda.
/// </summary>
internal static partial class CabinetErrors;
