using System.Text.RegularExpressions;
using EGov.Platform.Agencies;
using EGov.Platform.Results;

namespace EGov.Portal.Procedures;

/// <summary>The rules that a procedure's data keeps beside its shape.</summary>
internal static partial class ProcedureCheck
{
    private const int HoursPerDay = 8;

    /// <summary>In process, and the two states in which the chain waits: for money, or for another decision.</summary>
    private static readonly int[] StepStatuses = [4, 6, 8];

    /// <summary>All that is wrong, by field.</summary>
    public static IEnumerable<ProcedureFault> Of(Procedure procedure) =>
        Head(procedure)
            .Concat(Limits(procedure))
            .Concat(Fees(procedure))
            .Concat(Form(procedure.Form))
            .Concat(Applicant(procedure))
            .Concat(Components(procedure))
            .Concat(Steps(procedure))
            .Concat(Agencies(procedure))
            .Where(rule => !rule.Holds)
            .Select(rule => new ProcedureFault(rule.Field, rule.Message));

    private static IEnumerable<Rule> Head(Procedure procedure)
    {
        yield return new("code", CodeShape().IsMatch(procedure.Code), "a code is a digit, a dot and six digits");
        yield return new("version", procedure.Version >= 1, "versions count from 1");
        yield return new("to", procedure.To is null || procedure.From <= procedure.To, "it ends before it begins");
        yield return new("name", IsSaid(procedure.Name), "it needs both languages");
        yield return new("fields", procedure.Fields.Count > 0, "it belongs to a field at least");
        yield return new("subjects", procedure.Subjects.Count > 0, "somebody must be able to apply");
        yield return new(
            "agencies", procedure.Agencies.Ids.Count > 0 || procedure.Agencies.Kinds.Count > 0, "somebody must receive it");
        yield return new("results", procedure.Results.Count > 0, "something must come out");
        yield return new("source", procedure.Source.Length > 0, "it says where the data was read");
        yield return new(
            "inferredFrom", procedure.Confirmed == (procedure.InferredFrom is null), "it goes with what is not confirmed, and only with that");
    }

    private static IEnumerable<Rule> Limits(Procedure procedure)
    {
        yield return new("limits", procedure.Limits.Count(limit => limit.Channel is null) == 1, "there is one for all channels");
        foreach (var (limit, index) in procedure.Limits.Select((limit, index) => (limit, index)))
        {
            yield return new(
                $"limits[{index}].amount",
                limit.Amount > 0 != (limit.Unit is LimitUnit.SameDay or LimitUnit.None), "the amount does not fit the unit");
            yield return new($"limits[{index}].instrument", limit.Instrument.Length > 0, "an instrument sets it");
        }
    }

    private static IEnumerable<Rule> Fees(Procedure procedure)
    {
        foreach (var (fee, index) in procedure.Fees.Select((fee, index) => (fee, index)))
        {
            yield return new($"fees[{index}].amount", fee.Amount >= 0, "money is not negative");
            yield return new($"fees[{index}].to", fee.To is null || fee.From <= fee.To, "it ends before it begins");
            yield return new($"fees[{index}].instrument", fee.Instrument.Length > 0, "an instrument sets it");
        }
    }

    private static IEnumerable<Rule> Form(IReadOnlyList<FormField> form)
    {
        yield return new("form", IsEachOnce(form.Select(field => field.Name)), "a name is there twice");
        foreach (var field in form)
        {
            yield return new($"form.{field.Name}.pattern", field.Pattern is null || IsPattern(field.Pattern), "it is no regular expression for a whole value");
            yield return new(
                $"form.{field.Name}.values", (field.Kind is FieldKind.Choice) == (field.Values is { Count: > 0 }), "a choice has values, and only a choice");
        }
    }

    private static IEnumerable<Rule> Applicant(Procedure procedure)
    {
        var (name, personalId, address, phone, email) = procedure.Applicant;
        yield return new("applicant.name", procedure.Form.Any(field => field.Name == name && field.Required), "it names a required field of the form");
        foreach (var (place, named) in new[] { ("personalId", personalId), ("address", address), ("phone", phone), ("email", email) })
        {
            yield return new($"applicant.{place}", named is null || procedure.Form.Any(field => field.Name == named), "the form has no such field");
        }
    }

    private static IEnumerable<Rule> Components(Procedure procedure)
    {
        yield return new("components", IsEachOnce(procedure.Components.Select(component => component.Code)), "a code is there twice");
        foreach (var component in procedure.Components)
        {
            var asked = component.When is { } when ? procedure.Form.FirstOrDefault(field => field.Name == when.Field) : null;
            var known = asked?.Values?.Select(choice => choice.Value).ToHashSet(StringComparer.Ordinal);
            yield return new(
                $"components.{component.Code}.when.field", component.When is null || asked is not null, "the form has no such field");
            yield return new(
                $"components.{component.Code}.when",
                known is null || (component.When?.In ?? []).Concat(component.When?.NotIn ?? []).All(known.Contains), "the field has no such value");
        }
    }

    private static IEnumerable<Rule> Steps(Procedure procedure)
    {
        yield return new("steps", procedure.Steps.Count > 0, "somebody must work on it");
        yield return new("steps", IsEachOnce(procedure.Steps.Select(step => step.Code)), "a code is there twice");
        foreach (var step in procedure.Steps)
        {
            yield return new($"steps.{step.Code}.status", StepStatuses.Contains(step.Status), "a step is open in state 4, 6 or 8");
        }

        if (procedure.Limits.FirstOrDefault(limit => limit.Channel is null) is { } limit && HoursOf(limit.Amount, limit.Unit) is { } whole)
        {
            var parts = procedure.Steps.Select(step => HoursOf(step.Amount, step.Unit)).ToList();
            yield return new("steps", parts.Sum() == whole, "their limits do not add up to the whole");
        }
    }

    /// <summary>A procedure ships, so what it names ships too: an import comes after the start, and only to one installation.</summary>
    private static IEnumerable<Rule> Agencies(Procedure procedure)
    {
        var working = procedure.Agencies.Ids.Select(id => ("agencies.ids", id))
            .Concat(procedure.Agencies.Coordinating.Select(id => ("agencies.coordinating", id)))
            .Concat(procedure.Fees.SelectMany((fee, index) => (fee.Places ?? []).Select(id => ($"fees[{index}].places", id))))
            .Concat(procedure.Steps.Where(step => step.Agency is not null).Select(step => ($"steps.{step.Code}.agency", step.Agency!)));
        foreach (var (field, id) in working)
        {
            yield return new(field, AgencyRegistry.Shipped(id) is { } agency && IsThereDuring(procedure, agency), $"data/agencies has no {id} while it is in force");
        }

        var published = procedure.Decision.Agency;
        yield return new("decision.agency", AgencyRegistry.Shipped(published) is not null, $"data/agencies has no {published}");
    }

    private static bool IsThereDuring(Procedure procedure, Agency agency) =>
        agency.From <= (procedure.To ?? DateOnly.MaxValue) && (agency.To is null || procedure.From <= agency.To);

    private static int? HoursOf(int amount, LimitUnit unit) => unit switch
    {
        LimitUnit.WorkingDays => amount * HoursPerDay,
        LimitUnit.WorkingHours => amount,
        _ => null,
    };

    private static bool IsSaid(Text text) => text.Vi.Length > 0 && text.En.Length > 0;

    private static bool IsEachOnce(IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return names.All(seen.Add);
    }

    private static bool IsPattern(string pattern)
    {
        try
        {
            return pattern is ['^', .., '$'] && new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[0-9]\\.[0-9]{6}$")]
    private static partial Regex CodeShape();

    private sealed record Rule(string Field, bool Holds, string Message);
}

/// <param name="Field">Where in the file.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record ProcedureFault(string Field, string Message);
