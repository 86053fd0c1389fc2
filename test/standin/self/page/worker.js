onmessage = async ({ data }) => {
  const styles = await fetch('./page.css');
  postMessage({ sum: data.reduce((a, b) => a + b, 0), fetched: styles.ok });
};
