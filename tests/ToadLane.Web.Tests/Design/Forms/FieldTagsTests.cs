using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ToadLane.Web.Design.Forms;

namespace ToadLane.Web.Tests.Design.Forms;

public sealed class FieldTagsTests
{
    [Fact]
    public Task An_input_is_GOV_UKs() => SameAsync("input", "default", new InputTag(Rendered.T)
    {
        For = Rendered.Property("test-name"), ViewContext = Rendered.View(), Label = "National Insurance number",
    });

    [Fact]
    public Task An_input_with_hint_and_error_is_GOV_UKs() =>
        SameAsync("input", "with error and hint", new InputTag(Rendered.T)
    {
        For = Rendered.Property("with-error-hint"),
        ViewContext = Rendered.View(("with-error-hint", "Enter a National Insurance number in the correct format")),
        Label = "National insurance number",
        Hint = "It’s on your National Insurance card, benefit letter, payslip or P60. For example, ‘QQ 12 34 56 C’.",
    });

    [Fact]
    public async Task A_label_can_be_the_heading_of_the_page()
    {
        string html = await Rendered.Html(new InputTag(Rendered.T)
        {
            For = Rendered.Property("name"), ViewContext = Rendered.View(), Label = "Name", Heading = "l",
        });

        Assert.Contains(
            "<h1 class=\"govuk-label-wrapper\">"
            + "<label class=\"govuk-label govuk-label--l\" for=\"name\">Name</label></h1>",
            html,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_stands_behind_a_pound_sign_in_pounds()
    {
        string html = await Rendered.Html(new InputTag(Rendered.T)
        {
            For = Rendered.Property("Cost", 1_250_50L),
            ViewContext = Rendered.View(),
            Label = "Cost",
            Kind = InputKind.Money,
        });

        Assert.Contains(
            "<div class=\"govuk-input__prefix\" aria-hidden=\"true\">&#xA3;</div>", html, StringComparison.Ordinal);
        Assert.Contains("inputmode=\"decimal\" value=\"1,250.50\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan", "govuk-radios__conditional")]
    [InlineData("idea", "govuk-radios__conditional govuk-radios__conditional--hidden")]
    public async Task Fields_that_only_one_answer_needs_are_tied_to_it(string chosen, string look)
    {
        RadiosTag radios = new(Rendered.T)
        {
            For = Rendered.Property("Stage", chosen), ViewContext = Rendered.View(), Legend = "How far is it?",
        };

        string html = await Rendered.Around(
            radios,
            (new ChoiceTag { Value = "plan", Reveals = true }, "A plan"),
            (new RevealTag { Value = "plan" }, "Who drew it?"));

        Assert.Contains("data-reveals=\"Stage-plan-conditional\"", html, StringComparison.Ordinal);
        Assert.Contains($"<div class=\"{look}\" id=\"Stage-plan-conditional\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_textarea_is_GOV_UKs() => SameAsync("textarea", "with error message", new TextareaTag(Rendered.T)
    {
        For = Rendered.Property("no-ni-reason"),
        ViewContext = Rendered.View(("no-ni-reason", "You must provide an explanation")),
        Label = "Why can’t you provide a National Insurance number?",
    });

    [Fact]
    public Task A_limited_textarea_is_GOV_UKs_character_count() => SameAsync(
        "character-count", "with hint", new TextareaTag(Rendered.T)
        {
            For = Rendered.Property("with-hint"),
            ViewContext = Rendered.View(),
            Label = "Can you provide more detail?",
            Hint = "Don't include personal or financial information, "
                + "eg your National Insurance number or credit card details.",
            MaxLength = 10,
        });

    [Fact]
    public async Task Radios_are_GOV_UKs()
    {
        RadiosTag radios = new(Rendered.T)
        {
            For = Rendered.Property("example-default"),
            ViewContext = Rendered.View(),
            Legend = "Have you changed your name?",
        };

        string html = await Rendered.Around(
            radios, (new ChoiceTag { Value = "yes" }, "Yes"), (new ChoiceTag { Value = "no" }, "No"));

        Assert.Equal(GovUk.Plain(GovUk.Example("radios", "default")), GovUk.Plain(html));
    }

    [Fact]
    public async Task Checkboxes_are_GOV_UKs()
    {
        CheckboxesTag boxes = new(Rendered.T)
        {
            For = Rendered.Property("nationality"), ViewContext = Rendered.View(), Legend = "What is your nationality?",
        };

        string html = await Rendered.Around(
            boxes,
            (new ChoiceTag { Value = "british" }, "British"),
            (new ChoiceTag { Value = "irish" }, "Irish"),
            (new ChoiceTag { Value = "other" }, "Citizen of another country"));

        Assert.Equal(GovUk.Plain(GovUk.Example("checkboxes", "default")), GovUk.Plain(html));
    }

    [Fact]
    public async Task A_divider_counts_among_the_items_so_that_ids_stay_distinct()
    {
        RadiosTag radios = new(Rendered.T)
        {
            For = Rendered.Property("Stage"), ViewContext = Rendered.View(), Legend = "Stage",
        };

        string html = await Rendered.Around(
            radios,
            (new ChoiceTag { Value = "a" }, "A"),
            (new DividerTag(), "or"),
            (new ChoiceTag { Value = "b" }, "B"));

        Assert.Contains("<div class=\"govuk-radios__divider\">or</div>", html, StringComparison.Ordinal);
        Assert.Contains("id=\"Stage-3\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_model_holds_is_checked()
    {
        CheckboxesTag boxes = new(Rendered.T)
        {
            For = Rendered.Property("Chosen", new List<string> { "b" }),
            ViewContext = Rendered.View(),
            Legend = "Chosen",
        };

        string html = await Rendered.Around(
            boxes, (new ChoiceTag { Value = "a" }, "A"), (new ChoiceTag { Value = "b" }, "B"));

        Assert.Contains("value=\"b\" checked", html, StringComparison.Ordinal);
        Assert.DoesNotContain("value=\"a\" checked", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_outside_a_question_is_a_mistake_in_the_page()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Rendered.Html(new ChoiceTag { Value = "a" }, "tl-radio"));
    }

    [Fact]
    public async Task A_date_has_three_fields_and_the_first_has_the_fields_own_id()
    {
        string html = await Rendered.Html(new DateInputTag(Rendered.T)
        {
            For = Rendered.Property("HeldOn", new DateOnly(2027, 3, 31)),
            ViewContext = Rendered.View(("HeldOn", "Enter a real date")),
            Legend = "When is it?",
            Hint = "For example, 31 3 2027",
        });

        Assert.Contains(
            "<fieldset class=\"govuk-fieldset\" role=\"group\" aria-describedby=\"HeldOn-hint HeldOn-error\">",
            html,
            StringComparison.Ordinal);
        Assert.Contains(
            "id=\"HeldOn\" name=\"HeldOn.Day\" type=\"text\" value=\"31\" inputmode=\"numeric\"",
            html,
            StringComparison.Ordinal);
        Assert.Contains("id=\"HeldOn_Month\" name=\"HeldOn.Month\"", html, StringComparison.Ordinal);
        Assert.Contains("govuk-input--width-4 govuk-input--error\" id=\"HeldOn_Year\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_select_is_GOV_UKs() =>
        SameAsync("select", "with hint text and error message", new SelectTag(Rendered.T)
    {
        For = Rendered.Property("select-2"),
        ViewContext = Rendered.View(("select-2", "Error message goes here")),
        Label = "Label text goes here",
        Hint = "Hint text goes here",
        Options = [.. Enumerable.Range(1, 3).Select(n => new SelectListItem($"GOV.UK frontend option {n}", $"{n}"))],
    });

    [Fact]
    public Task A_file_upload_is_GOV_UKs() =>
        SameAsync("file-upload", "with error message and hint", new FileUploadTag(Rendered.T)
    {
        For = Rendered.Property("file-upload-3"),
        ViewContext = Rendered.View(("file-upload-3", "Error message goes here")),
        Label = "Upload a file",
        Hint = "Your photo may be in your Pictures, Photos, Downloads or Desktop folder. Or in an app like iPhoto.",
    });

    [Fact]
    public async Task A_fieldset_can_be_headed()
    {
        string html = await Rendered.Html(
            new FieldsetTag { Legend = "Your address", Heading = "l" }, inner: "<p>x</p>");

        Assert.Equal(
            "<fieldset class=\"govuk-fieldset\"><legend class=\"govuk-fieldset__legend govuk-fieldset__legend--l\">"
            + "<h1 class=\"govuk-fieldset__heading\">Your address</h1></legend><p>x</p></fieldset>",
            html);
    }

    [Fact]
    public Task A_button_is_GOV_UKs() => SameAsync(
        "button",
        "prevent double click",
        new ButtonTag(new UrlHelperFactory()) { ViewContext = Rendered.View() },
        "Submit");

    [Fact]
    public void A_button_keeps_a_class_of_its_own()
    {
        TagHelperContext context = new([], new Dictionary<object, object>(), "1");
        TagHelperOutput output = new("tl-button", [new("class", "tl-recount")], (_, _) =>
            Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));

        new ButtonTag(new UrlHelperFactory()) { ViewContext = Rendered.View() }.Process(context, output);

        Assert.Equal("govuk-button tl-recount", output.Attributes["class"].Value);
    }

    [Fact]
    public async Task A_hint_is_text_and_cannot_bring_markup()
    {
        string html = await Rendered.Html(new InputTag(Rendered.T)
        {
            For = Rendered.Property("a"), ViewContext = Rendered.View(), Label = "<b>", Hint = "<script>",
        });

        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    }

    private static async Task SameAsync(string component, string example, TagHelper tag, string inner = "") =>
        Assert.Equal(
            GovUk.Plain(GovUk.Example(component, example)), GovUk.Plain(await Rendered.Html(tag, inner: inner)));
}
